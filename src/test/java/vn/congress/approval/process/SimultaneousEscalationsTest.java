package vn.congress.approval.process;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Simultaneous escalations on H2")
class SimultaneousEscalationsTest extends SimultaneousEscalations {}
