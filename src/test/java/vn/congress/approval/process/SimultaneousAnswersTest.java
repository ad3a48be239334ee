package vn.congress.approval.process;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Simultaneous answers on H2")
class SimultaneousAnswersTest extends SimultaneousAnswers {}
