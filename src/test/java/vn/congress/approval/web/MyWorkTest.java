package vn.congress.approval.web;

import org.junit.jupiter.api.DisplayName;

@DisplayName("My steps, who waits on me, and the register, on H2")
class MyWorkTest extends MyWork {}
