package vn.congress.approval.web;

import org.junit.jupiter.api.DisplayName;

@DisplayName("The past over HTTP, on H2")
class HistoryApiTest extends ThePast {}
