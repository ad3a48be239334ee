package vn.congress.approval.process;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Waits that close a circle at once, on H2")
class ClosingWaitsTest extends ClosingWaits {}
