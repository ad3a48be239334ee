package vn.congress.approval.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.congress.approval.application.DiscardDocument;
import vn.congress.approval.application.DocumentLimit;
import vn.congress.approval.application.DossierParts;
import vn.congress.approval.application.DossierPieces;
import vn.congress.approval.application.DossierWaits;
import vn.congress.approval.application.FetchDocument;
import vn.congress.approval.application.GuaranteedDays;
import vn.congress.approval.application.LetterDraft;
import vn.congress.approval.application.OpenStep;
import vn.congress.approval.application.ReceiveDocument;
import vn.congress.approval.application.ShowCards;
import vn.congress.approval.application.ShowDossier;
import vn.congress.approval.application.ShowEscalations;
import vn.congress.approval.application.ShowRounds;
import vn.congress.approval.application.ShowUrgency;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Figures;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.authority.TrailEntry;
import vn.congress.approval.domain.authority.TrailEntry.Why;
import vn.congress.approval.domain.conclusion.ConclusionType;
import vn.congress.approval.domain.document.DocumentKind;
import vn.congress.approval.domain.document.DossierChecklist;
import vn.congress.approval.domain.document.FileTypes;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.opinion.Answer;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.task.DueSoonWindow;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.AConclusion;
import vn.congress.approval.support.AFinding;
import vn.congress.approval.support.ARound;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.InMemoryAuthorityTrail;
import vn.congress.approval.support.InMemoryConclusions;
import vn.congress.approval.support.InMemoryCongressTasks;
import vn.congress.approval.support.InMemoryDocuments;
import vn.congress.approval.support.InMemoryEscalations;
import vn.congress.approval.support.InMemoryJournal;
import vn.congress.approval.support.InMemoryOpenSteps;
import vn.congress.approval.support.InMemoryOpinions;
import vn.congress.approval.support.InMemorySessions;
import vn.congress.approval.support.InMemoryWaits;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.PublicSector;
import vn.congress.approval.support.SomeAgencies;

@DisplayName("The dossier over HTTP")
class DossierApiTest {

    private static final TaskCode TASK = new TaskCode("NV-001");
    private static final Desk LEAD = Desk.leadOf(SomeAgencies.VPTW);
    private static final Desk SEAT_1 = Desk.politburoMember(1);
    private static final Desk SEAT_2 = Desk.politburoMember(2);
    private static final byte[] PDF = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);

    private final MovableClock clock = MovableClock.at("2026-01-07T09:00");
    private final DueSoonWindow within3Days =
            (now, due) -> Duration.between(now, due).toDays() < 3;
    private final SomeAgencies agencies = new SomeAgencies();
    private final InMemoryCongressTasks tasks = new InMemoryCongressTasks();
    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final InMemoryOpinions opinions = new InMemoryOpinions();
    private final InMemoryJournal journal = new InMemoryJournal();
    private final InMemoryConclusions conclusions = new InMemoryConclusions(tasks);
    private final InMemoryWaits waits = new InMemoryWaits(tasks);
    private final InMemoryAuthorityTrail trail = new InMemoryAuthorityTrail();
    private final InMemoryOpenSteps steps = new InMemoryOpenSteps();
    private final FileTypes everythingIsPdf = (name, content) -> "application/pdf";
    private final MockMvc api = MockMvcBuilders.standaloneSetup(
                    new DossierController(
                            new ShowDossier(
                                    steps,
                                    tasks,
                                    agencies,
                                    documents,
                                    new DossierPieces(
                                            new DossierChecklist(List.of(DocumentKind.DRAFT)), documents, journal),
                                    new DossierParts(tasks.cards(agencies), conclusions, trail),
                                    opinions,
                                    new ShowRounds(opinions, PublicSector.workingDays()),
                                    new ShowUrgency(
                                            new InMemorySessions(tasks),
                                            new GuaranteedDays(ARound.RULES, PublicSector.workingDays(), clock)),
                                    step -> Optional.empty(),
                                    new LetterDraft(agencies, PublicSector.workingDays(), 2, clock),
                                    (desk, actor) -> Optional.empty(),
                                    journal,
                                    conclusions,
                                    new ShowEscalations(new InMemoryEscalations(), PublicSector.workingDays(), clock),
                                    new DossierWaits(waits, PublicSector.workingDays(), clock),
                                    within3Days,
                                    clock),
                            new ShowCards(steps, tasks.cards(agencies), waits, within3Days, clock)),
                    new DocumentController(
                            new ReceiveDocument(
                                    steps, tasks, everythingIsPdf, documents, new DocumentLimit(1024 * 1024), clock),
                            new FetchDocument(steps, documents, opinions),
                            new DiscardDocument(steps, documents),
                            new PaperDownload(documents)),
                    new CatalogueController(agencies),
                    new FormController())
            .setControllerAdvice(new ApiProblems())
            .setMessageConverters(
                    new ByteArrayHttpMessageConverter(),
                    new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                            .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                            .build()))
            .build();

    @BeforeEach
    void giveATaskToTheOffice() {
        tasks.add(List.of(ATask.planned("NV-000"), ATask.after("NV-001", "NV-000"), ATask.trackOnly("NV-009")));
        steps.put(step("draft", "UserTask_DraftReport", TASK, LEAD, "2026-01-20T17:00", false));
        steps.put(
                step("tracked", "UserTask_ReportCompletion", new TaskCode("NV-009"), LEAD, "2026-01-08T17:00", false));
        steps.seat("chutri.vptw", LEAD);
        steps.seat("bct1", SEAT_1);
        steps.letSeeEverything("tonghop");
    }

    @Test
    void a_dossier_tells_what_the_task_is() throws Exception {
        api.perform(as("chutri.vptw", get("/api/tasks/draft/dossier")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.step.key").value("UserTask_DraftReport"))
                .andExpect(jsonPath("$.step.due").value("2026-01-20T10:00:00Z"))
                .andExpect(jsonPath("$.step.timing").value("ON_TIME"))
                .andExpect(jsonPath("$.step.timingLabel").value("Trong hạn"))
                .andExpect(jsonPath("$.step.returnReason").value(nullValue()))
                .andExpect(jsonPath("$.task.code").value("NV-001"))
                .andExpect(jsonPath("$.task.lead.name").value("Văn phòng Trung ương Đảng"))
                .andExpect(jsonPath("$.task.coordinators[*].code").value(contains("BTCTW", "HN")))
                .andExpect(jsonPath("$.task.due").value("2026-01-15"))
                .andExpect(jsonPath("$.task.plannedLevel.label").value("Bộ Chính trị"))
                .andExpect(jsonPath("$.task.prerequisites[0].code").value("NV-000"))
                .andExpect(jsonPath("$.task.prerequisites[0].state.label").value("Trong kế hoạch"))
                .andExpect(jsonPath("$.task.focalPoint").value(nullValue()))
                .andExpect(jsonPath("$.report").value(nullValue()))
                .andExpect(jsonPath("$.conclusion").value(nullValue()))
                .andExpect(jsonPath("$.journal").value(empty()));
    }

    @Test
    void the_authority_trail_and_the_declared_figures_stand_in_the_dossier() throws Exception {
        tasks.declare(TASK, Figures.of(1200, null, 3));
        var task = tasks.find(TASK).orElseThrow();
        trail.add(new TrailEntry(
                TASK,
                clock.instant(),
                "UserTask_DraftReport",
                "chutri.vptw",
                AFinding.of(task, Level.STANDING_BOARD),
                Level.AGENCY_HEAD,
                Level.AGENCY_HEAD,
                Level.STANDING_BOARD,
                Why.FIGURES_EXCEED,
                ""));

        api.perform(as("chutri.vptw", get("/api/tasks/draft/dossier")))
                .andExpect(jsonPath("$.authority.budgetMillions").value("1200"))
                .andExpect(jsonPath("$.authority.people").value(""))
                .andExpect(
                        jsonPath(
                                "$.authority.exceeds",
                                startsWith(
                                        "Việc này (Trọng tâm, Nội dung, Trước, kinh phí 1.200 triệu đồng, 3 cơ quan tham gia) vượt thẩm quyền của Người đứng đầu cơ quan")))
                .andExpect(jsonPath("$.authority.findings[0].why.label").value("Số liệu vượt thẩm quyền"))
                .andExpect(jsonPath("$.authority.findings[0].tableVersion").value(1))
                .andExpect(jsonPath("$.authority.findings[0].rule").value("Rule_STANDING_BOARD"))
                .andExpect(jsonPath("$.authority.findings[0].stepName").value("Soạn dự thảo báo cáo"))
                .andExpect(jsonPath("$.authority.findings[0].after.label").value("Thường trực Tiểu ban"));
    }

    @Test
    void a_track_only_task_has_neither_figures_nor_a_trail() throws Exception {
        api.perform(as("chutri.vptw", get("/api/tasks/tracked/dossier")))
                .andExpect(jsonPath("$.authority").value(nullValue()));
    }

    @Test
    void the_report_is_put_together_from_the_steps_that_write_it() throws Exception {
        happened("UserTask_DraftReport", "", "", "{\"summary\":\"S\",\"content\":\"C1\",\"proposal\":\"P\"}");
        happened("UserTask_SignOff", "RETURNED", "Thiếu phụ lục", "{\"content\":\"không phải báo cáo\"}");
        clock.advance(Duration.ofHours(1));
        happened("UserTask_ConsolidateOpinions", "", "E", "{\"explanation\":\"E\",\"content\":\"C2\"}");

        api.perform(as("chutri.vptw", get("/api/tasks/draft/dossier")))
                .andExpect(jsonPath("$.report.summary").value("S"))
                .andExpect(jsonPath("$.report.content").value("C2"))
                .andExpect(jsonPath("$.report.proposal").value("P"))
                .andExpect(jsonPath("$.report.explanation").value("E"))
                .andExpect(jsonPath("$.report.at").value("2026-01-07T03:00:00Z"))
                .andExpect(jsonPath("$.journal[*].stepName")
                        .value(contains("Tổng hợp, tiếp thu, giải trình", "Ký duyệt báo cáo", "Soạn dự thảo báo cáo")))
                .andExpect(jsonPath("$.journal[1].outcomeLabel").value("Trả lại"))
                .andExpect(jsonPath("$.journal[1].reason").value("Thiếu phụ lục"));
    }

    @Test
    void what_came_back_says_why_it_last_did() throws Exception {
        happened("UserTask_SignOff", "RETURNED", "Lần một", "{}");
        happened("UserTask_Appraise", "RETURNED", "Lần hai", "{}");
        steps.put(step("draft", "UserTask_DraftReport", TASK, LEAD, "2026-01-20T17:00", true));

        api.perform(as("chutri.vptw", get("/api/tasks/draft/dossier")))
                .andExpect(jsonPath("$.step.returned").value(true))
                .andExpect(jsonPath("$.step.returnReason").value("Lần hai"));
    }

    @Test
    void a_missing_and_a_foreign_step_are_told_apart_by_nobody() throws Exception {
        for (var path : List.of("/api/tasks/draft/dossier", "/api/tasks/nowhere/dossier")) {
            api.perform(as("bct1", get(path)))
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                    .andExpect(jsonPath("$.type").value("NotFound"))
                    .andExpect(jsonPath("$.message").value(containsString("Không tìm thấy việc này")));
        }
    }

    @Test
    void a_member_sees_no_other_answer_before_the_round_has_closed() throws Exception {
        var round = opinions.open(ARound.among(
                TASK,
                RoundKind.POLITBURO,
                List.of(SEAT_1, SEAT_2),
                clock.instant(),
                MovableClock.moment("2026-01-12T17:00")));
        steps.put(step("answer", "UserTask_GiveOpinion", TASK, SEAT_1, "2026-01-12T17:00", false));
        clock.advance(Duration.ofMinutes(5));
        opinions.give(
                ARound.answer(round.id(), SEAT_2, Answer.DISAGREE, "Ý kiến của ủy viên 2", "bct2", clock.instant()));
        journal.add(new JournalEntry(
                TASK, clock.instant(), "bct2", "UserTask_GiveOpinion", "DISAGREE", "Ý kiến của ủy viên 2", "{}"));

        api.perform(as("bct1", get("/api/tasks/answer/dossier")))
                .andExpect(jsonPath("$.rounds[0].answers").value(empty()))
                .andExpect(jsonPath("$.rounds[0].silent[0].respondentName").value("Ủy viên Bộ Chính trị 1"))
                .andExpect(jsonPath("$.rounds[0].silent", hasSize(1)))
                .andExpect(jsonPath("$.journal[0].stepName").value("Cho ý kiến"))
                .andExpect(jsonPath("$.journal[0].outcome").value(""))
                .andExpect(jsonPath("$.journal[0].reason").value(""))
                .andExpect(content().string(not(containsString("Ý kiến của ủy viên 2"))));

        opinions.close(round.id(), clock.instant());

        api.perform(as("bct1", get("/api/tasks/answer/dossier")))
                .andExpect(jsonPath("$.rounds[0].answers[0].content").value("Ý kiến của ủy viên 2"))
                .andExpect(jsonPath("$.rounds[0].answers[0].answer.label").value("Không thống nhất"))
                .andExpect(jsonPath("$.journal[0].outcomeLabel").value("Không thống nhất"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OpinionReplaced", "OpinionGivenLate"})
    void a_member_sees_no_other_answer_that_was_replaced_or_came_late_before_the_round_has_closed(String answering)
            throws Exception {
        var round = opinions.open(ARound.among(
                TASK,
                RoundKind.POLITBURO,
                List.of(SEAT_1, SEAT_2),
                clock.instant(),
                MovableClock.moment("2026-01-12T17:00")));
        steps.put(step("answer", "UserTask_GiveOpinion", TASK, SEAT_1, "2026-01-12T17:00", false));
        clock.advance(Duration.ofMinutes(5));
        journal.add(new JournalEntry(
                TASK, clock.instant(), "bct2", answering, "DISAGREE", "Ý kiến mới của ủy viên 2", "{}"));
        journal.add(new JournalEntry(TASK, clock.instant(), "bct1", answering, "AGREE", "Ý kiến của chính mình", "{}"));

        api.perform(as("bct1", get("/api/tasks/answer/dossier")))
                .andExpect(jsonPath("$.journal[0].reason").value("Ý kiến của chính mình"))
                .andExpect(jsonPath("$.journal[1].step").value(answering))
                .andExpect(jsonPath("$.journal[1].outcome").value(""))
                .andExpect(content().string(not(containsString("Ý kiến mới của ủy viên 2"))));
        opinions.close(round.id(), clock.instant());
        api.perform(as("bct1", get("/api/tasks/answer/dossier")))
                .andExpect(jsonPath("$.journal[1].reason").value("Ý kiến mới của ủy viên 2"));
    }

    @Test
    void a_paper_of_another_respondent_is_kept_back_while_the_round_is_open() throws Exception {
        var round = opinions.open(
                ARound.among(TASK, RoundKind.POLITBURO, List.of(SEAT_1, SEAT_2), clock.instant(), clock.instant()));
        clock.advance(Duration.ofMinutes(5));
        steps.put(step("answer", "UserTask_GiveOpinion", TASK, SEAT_1, "2026-01-12T17:00", false));
        steps.put(step("answer2", "UserTask_GiveOpinion", TASK, SEAT_2, "2026-01-12T17:00", false));
        steps.seat("bct2", SEAT_2);
        api.perform(as(
                        "bct2",
                        multipart("/api/tasks/answer2/documents?kind=OPINION").file(pdf("Góp ý.pdf"))))
                .andExpect(status().isCreated());
        documents.handIn(TASK, "bct2", List.of(1L));

        api.perform(as("bct1", get("/api/tasks/answer/documents/1/content"))).andExpect(status().isNotFound());
        api.perform(as("bct1", get("/api/tasks/answer/dossier")))
                .andExpect(jsonPath("$.documents").value(empty()));

        opinions.close(round.id(), clock.instant());

        api.perform(as("bct1", get("/api/tasks/answer/documents/1/content"))).andExpect(status().isOk());
    }

    @Test
    void a_track_only_task_shows_no_papers_and_takes_none() throws Exception {
        api.perform(as("chutri.vptw", get("/api/tasks/tracked/dossier")))
                .andExpect(jsonPath("$.task.trackOnly").value(true))
                .andExpect(jsonPath("$.report").value(nullValue()))
                .andExpect(jsonPath("$.documents").value(empty()));
        api.perform(as(
                        "chutri.vptw",
                        multipart("/api/tasks/tracked/documents?kind=DRAFT").file(pdf("a.pdf"))))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].field").value("file"))
                .andExpect(jsonPath("$.problems[0].message").value("Việc chỉ theo dõi không nhận tài liệu."));
    }

    @Test
    void an_issued_conclusion_is_shown_with_its_number() throws Exception {
        conclusions.issue(AConclusion.drawnUp(TASK, ConclusionType.NOTICE, clock.instant()));
        tasks.add(List.of(ATask.planned("NV-010").openedBy(TASK)));

        api.perform(as("tonghop", get("/api/tasks/draft/dossier")))
                .andExpect(jsonPath("$.conclusion.numberAndSymbol").value("01-TB/TW"))
                .andExpect(jsonPath("$.conclusion.signedFor").value("T/M BỘ CHÍNH TRỊ"))
                .andExpect(jsonPath("$.conclusion.signedBy").value("THƯỜNG TRỰC BAN BÍ THƯ"))
                .andExpect(jsonPath("$.conclusion.term").value("XIII"))
                .andExpect(jsonPath("$.conclusion.content").value("Nội dung kết luận"))
                .andExpect(jsonPath("$.conclusion.opened[*].code").value(contains("NV-010")))
                .andExpect(jsonPath("$.origin").value(nullValue()))
                .andExpect(jsonPath("$.conclusion.level.label").value("Bộ Chính trị"));
    }

    @Test
    void a_task_opened_by_a_conclusion_shows_it_and_what_else_that_opened() throws Exception {
        conclusions.issue(AConclusion.drawnUp(TASK, ConclusionType.NOTICE, clock.instant()));
        tasks.add(List.of(
                ATask.planned("NV-010").openedBy(TASK), ATask.planned("NV-011").openedBy(TASK)));
        steps.put(step("accept", "UserTask_AcceptTask", new TaskCode("NV-010"), LEAD, "2026-01-20T17:00", false));

        api.perform(as("chutri.vptw", get("/api/tasks/accept/dossier")))
                .andExpect(jsonPath("$.conclusion").value(nullValue()))
                .andExpect(jsonPath("$.origin.code").value("NV-001"))
                .andExpect(jsonPath("$.origin.numberAndSymbol").value("01-TB/TW"))
                .andExpect(content().string(not(containsString("NV-011"))));
    }

    @Test
    void an_upload_comes_back_as_it_went_in_under_its_vietnamese_name() throws Exception {
        api.perform(as(
                        "chutri.vptw",
                        multipart("/api/tasks/draft/documents?kind=DRAFT").file(pdf("Báo cáo.pdf"))))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/tasks/draft/documents/1/content"))
                .andExpect(jsonPath("$.id").value(1))
                .andExpect(jsonPath("$.kind.label").value("Dự thảo văn bản"))
                .andExpect(jsonPath("$.fileName").value("Báo cáo.pdf"))
                .andExpect(jsonPath("$.number").value(1))
                .andExpect(jsonPath("$.handedIn").value(false));

        api.perform(as("chutri.vptw", get("/api/tasks/draft/documents/1/content")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string(
                                "Content-Disposition", containsString("filename*=UTF-8''B%C3%A1o%20c%C3%A1o.pdf")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().contentType("application/pdf"))
                .andExpect(content().bytes(PDF));
    }

    @Test
    void an_upload_is_its_owners_alone_until_it_is_handed_in() throws Exception {
        api.perform(as(
                "chutri.vptw",
                multipart("/api/tasks/draft/documents?kind=DRAFT").file(pdf("a.pdf"))));

        api.perform(as("tonghop", get("/api/tasks/draft/dossier")))
                .andExpect(jsonPath("$.documents").value(empty()));
        api.perform(as("tonghop", get("/api/tasks/draft/documents/1/content"))).andExpect(status().isNotFound());
        api.perform(as("chutri.vptw", get("/api/tasks/draft/dossier"))).andExpect(jsonPath("$.documents", hasSize(1)));

        documents.handIn(TASK, "chutri.vptw", List.of(1L));

        api.perform(as("tonghop", get("/api/tasks/draft/dossier"))).andExpect(jsonPath("$.documents", hasSize(1)));
    }

    @Test
    void who_sees_everything_still_uploads_nothing_to_others_steps() throws Exception {
        api.perform(as(
                        "tonghop",
                        multipart("/api/tasks/draft/documents?kind=DRAFT").file(pdf("a.pdf"))))
                .andExpect(status().isNotFound());
    }

    @Test
    void an_upload_is_taken_back_by_its_owner_until_it_is_handed_in() throws Exception {
        api.perform(as(
                "chutri.vptw",
                multipart("/api/tasks/draft/documents?kind=DRAFT").file(pdf("a.pdf"))));
        api.perform(as(
                "chutri.vptw",
                multipart("/api/tasks/draft/documents?kind=DRAFT").file(pdf("b.pdf"))));
        documents.handIn(TASK, "chutri.vptw", List.of(2L));
        steps.seat("chutri2.vptw", LEAD);

        api.perform(as("chutri2.vptw", delete("/api/tasks/draft/documents/1"))).andExpect(status().isNotFound());
        api.perform(as("chutri.vptw", delete("/api/tasks/tracked/documents/1"))).andExpect(status().isNotFound());
        api.perform(as("chutri.vptw", delete("/api/tasks/draft/documents/1"))).andExpect(status().isNoContent());
        api.perform(as("chutri.vptw", delete("/api/tasks/draft/documents/1"))).andExpect(status().isNotFound());
        api.perform(as("chutri.vptw", delete("/api/tasks/draft/documents/2"))).andExpect(status().isBadRequest());
    }

    @Test
    void a_bad_upload_names_its_field() throws Exception {
        api.perform(as("chutri.vptw", multipart("/api/tasks/draft/documents?kind=DRAFT")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].field").value("file"));
        api.perform(as(
                        "chutri.vptw",
                        multipart("/api/tasks/draft/documents?kind=NONE").file(pdf("a.pdf"))))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].field").value("kind"));
        api.perform(as(
                        "chutri.vptw",
                        multipart("/api/tasks/draft/documents?kind=DRAFT").file(file("a.pdf", new byte[0]))))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].message").value("Tệp rỗng. Hãy chọn tệp khác."));
        api.perform(as(
                        "chutri.vptw",
                        multipart("/api/tasks/draft/documents?kind=DRAFT")
                                .file(file("a.pdf", new byte[1024 * 1024 + 1]))))
                .andExpect(status().isPayloadTooLarge())
                .andExpect(jsonPath("$.message").value("Tệp quá lớn, tối đa 1 MB."));
    }

    @Test
    void cards_come_in_the_order_asked_for_without_what_is_gone_or_foreign() throws Exception {
        steps.put(step("late", "UserTask_SignOff", TASK, LEAD, "2026-01-06T17:00", true));
        steps.put(step("foreign", "UserTask_Appraise", TASK, Desk.APPRAISAL, "2026-01-08T17:00", false));

        api.perform(as("chutri.vptw", get("/api/tasks/cards?ids=late,foreign,gone,tracked,draft")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].id").value(contains("late", "tracked", "draft")))
                .andExpect(jsonPath("$[*].timing").value(contains("OVERDUE", "DUE_SOON", "ON_TIME")))
                .andExpect(jsonPath("$[0].code").value("NV-001"))
                .andExpect(jsonPath("$[0].stepName").value("Tên bước"))
                .andExpect(jsonPath("$[0].lead.code").value("VPTW"))
                .andExpect(jsonPath("$[0].priority.label").value("Trọng tâm"))
                .andExpect(jsonPath("$[0].returned").value(true));
        api.perform(as("chutri.vptw", get("/api/tasks/cards")))
                .andExpect(jsonPath("$").value(empty()));
    }

    @Test
    void more_than_a_hundred_cards_are_refused() throws Exception {
        var ids = IntStream.rangeClosed(1, 101).mapToObj(String::valueOf).collect(Collectors.joining(","));

        api.perform(as("chutri.vptw", get("/api/tasks/cards?ids=" + ids)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].field").value("ids"));
    }

    @Test
    void the_catalogue_offers_every_choice_with_its_label() throws Exception {
        api.perform(as("chutri.vptw", get("/api/catalogue")))
                .andExpect(jsonPath("$.agencies", hasSize(3)))
                .andExpect(jsonPath("$.levels[4].label").value("Bộ Chính trị"))
                .andExpect(jsonPath("$.phases", hasSize(3)))
                .andExpect(jsonPath("$.documentKinds[0].label").value("Tờ trình"))
                .andExpect(jsonPath("$.conclusionTypes[1].code").value("NOTICE"))
                .andExpect(jsonPath("$.answers", hasSize(3)));
    }

    @Test
    void a_form_nobody_knows_has_no_schema() throws Exception {
        api.perform(as("chutri.vptw", get("/api/forms/UserTask_SignOff/schema")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/schema+json"))
                .andExpect(jsonPath("$.required").value(contains("outcome")));
        api.perform(as("chutri.vptw", get("/api/forms/UserTask_Nothing/schema")))
                .andExpect(status().isNotFound());
    }

    private void happened(String step, String outcome, String reason, String content) {
        journal.add(new JournalEntry(TASK, clock.instant(), "chutri.vptw", step, outcome, reason, content));
    }

    private static OpenStep step(String id, String key, TaskCode task, Desk desk, String due, boolean returned) {
        return new OpenStep(
                id,
                key,
                "Tên bước",
                task,
                desk,
                Optional.of(MovableClock.moment(due)),
                returned,
                Optional.empty(),
                true);
    }

    private static MockMultipartFile pdf(String name) {
        return file(name, PDF);
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "text/html", content);
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B as(String account, B request) {
        Principal user = () -> account;
        return request.principal(user);
    }
}
