"""Requests about translations: how their units stand, and the one request that changes a file."""

import json
from datetime import UTC, datetime
from typing import Any

from tornado.web import HTTPError

from site_builder.messages.message import _
from site_builder.preview.controller import Controller
from site_builder.preview.handlers import Guarded, output_at
from site_builder.preview.messages import AcceptAnswer, AcceptUnit
from site_builder.preview.one_use import OneUseTokens
from site_builder.preview.texts import BrowserLanguage, rendered
from site_builder.preview.unit_messages import accept_answered, translations_described
from site_builder.problems.problems import shown

_JSON = "application/json"
_FIELDS = {"slug", "language", "address", "seen", "token"}


class _WithTokens(Guarded):
    """Issues tokens, or takes them."""

    def initialize(  # type: ignore[override]
        self,
        controller: Controller,
        port: int,
        languages: BrowserLanguage,
        tokens: OneUseTokens,
    ) -> None:
        super().initialize(controller, port, languages)
        self.tokens = tokens


class TranslationPage(_WithTokens):
    """How the translations that a page of the site shows stand, as JSON, with a token that allows
    to accept one unit."""

    async def get(self) -> None:
        address = self.get_query_argument("path", "")
        standings = await self.controller.questions.standings(output_at(self.controller, address))
        told = translations_described(standings, self.controller.site)
        self.write(rendered(told, self.language) | {"token": self.tokens.issue()})


class AcceptPage(_WithTokens):
    """Accepts a unit of a translation, for a page of this very origin that has seen it.

    A page of another origin can't send JSON here without asking first, which nobody answers (Fetch
    standard §4.8, CORS-preflight fetch); nor can it hide its origin or know a token.
    """

    def initialize(  # type: ignore[override]
        self,
        controller: Controller,
        port: int,
        languages: BrowserLanguage,
        tokens: OneUseTokens,
        by: str,
    ) -> None:
        super().initialize(controller, port, languages, tokens)
        self.by = by

    def prepare(self) -> None:
        """HTTPError 403 for all but our own pages, 415 for what is no JSON."""
        super().prepare()
        if self.request.method != "POST":
            return
        origin = self.request.headers.get("Origin", "")
        if origin != f"http://{self.request.host}":
            said = shown(ascii(origin))
            self.refuse(_("Refused a request from another site: {origin}", origin=said))
        if self.request.headers.get("Content-Type", "").partition(";")[0].strip() != _JSON:
            raise HTTPError(415)

    async def post(self) -> None:
        """HTTPError 400 for what no page of ours sends. 403 for a token that is spent, or of an
        earlier preview; 409 where the unit isn't accepted."""
        said = _read(self.request.body)
        if said is None:
            raise HTTPError(400)
        if self.tokens.redeem(said["token"]):
            today = datetime.now(UTC).astimezone().date().isoformat()
            unit = (said["slug"], said["language"], said["address"], said["seen"])
            asked = AcceptUnit(0, *unit, by=self.by, on=today)
            answer = await self.controller.questions.accept(asked)
            self.set_status(200 if answer.is_accepted else 409)
        else:
            self.set_status(403)
            why = _("This page is from an earlier preview, or the request came twice. Try again.")
            answer = AcceptAnswer(0, is_accepted=False, why=why)
        told = rendered(accept_answered(answer, self.controller.site), self.language)
        self.write(told | {"token": self.tokens.issue()})


def _read(body: bytes) -> dict[str, str] | None:
    """What a page asks for; None for what no page of ours would."""
    try:
        said: Any = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or said.keys() != _FIELDS:
        return None
    return said if all(isinstance(value, str) for value in said.values()) else None
