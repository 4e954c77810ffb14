"""What a provision that answers a topic is made of (`content/topics/profiles.yaml`)."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from accord.content_files import content_folder, read_yaml


@dataclass(frozen=True, slots=True)
class WrittenProfile:
    """A profile as written: `core` lines join concepts with `+`."""

    kind: str
    core: list[str]
    helps: list[str] = field(default_factory=list)
    against: list[str] = field(default_factory=list)
    usual_law: str = ""


@dataclass(frozen=True, slots=True)
class ProfileFile:
    """The file of all profiles."""

    profiles: dict[str, WrittenProfile]


@dataclass(frozen=True, slots=True)
class Profile:
    """A topic's profile: `core` alternatives of concepts that stand together."""

    topic: str
    kind: str
    core: tuple[tuple[str, ...], ...]
    helps: tuple[str, ...]
    against: tuple[str, ...]
    usual_law: str = ""  # concept in the title of the law that usually holds it

    @property
    def concepts(self) -> frozenset[str]:
        """Every concept the profile looks for."""
        return frozenset(one for line in self.core for one in line) | set(self.helps)


@cache
def load_profiles() -> dict[str, Profile]:
    """The shipped profiles, by topic key."""
    path = content_folder() / "topics" / "profiles.yaml"
    written = read_yaml(path, ProfileFile).profiles
    return {
        topic: Profile(
            topic=topic,
            kind=profile.kind,
            core=tuple(tuple(line.split(" + ")) for line in profile.core),
            helps=tuple(profile.helps),
            against=tuple(profile.against),
            usual_law=profile.usual_law,
        )
        for topic, profile in written.items()
    }
