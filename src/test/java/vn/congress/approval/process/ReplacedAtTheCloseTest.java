package vn.congress.approval.process;

import org.junit.jupiter.api.DisplayName;

@DisplayName("An answer replaced as the round closes, on H2")
class ReplacedAtTheCloseTest extends ReplacedAtTheClose {}
