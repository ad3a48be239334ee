package vn.congress.approval.application;

import static vn.congress.approval.domain.template.Placeholder.ADDRESSEE;
import static vn.congress.approval.domain.template.Placeholder.AGENCY_ABOVE;
import static vn.congress.approval.domain.template.Placeholder.ANSWER_BY;
import static vn.congress.approval.domain.template.Placeholder.APPRAISAL;
import static vn.congress.approval.domain.template.Placeholder.APPRAISAL_FINDINGS;
import static vn.congress.approval.domain.template.Placeholder.BASIS;
import static vn.congress.approval.domain.template.Placeholder.CONCLUDING_BODY;
import static vn.congress.approval.domain.template.Placeholder.CONCLUSION;
import static vn.congress.approval.domain.template.Placeholder.CONCLUSION_DAY;
import static vn.congress.approval.domain.template.Placeholder.CONCLUSION_NUMBER;
import static vn.congress.approval.domain.template.Placeholder.CONCLUSION_TYPE;
import static vn.congress.approval.domain.template.Placeholder.CONDITION;
import static vn.congress.approval.domain.template.Placeholder.CONTENT;
import static vn.congress.approval.domain.template.Placeholder.COORDINATORS;
import static vn.congress.approval.domain.template.Placeholder.DECIDING_LEVEL;
import static vn.congress.approval.domain.template.Placeholder.DELIVERABLE;
import static vn.congress.approval.domain.template.Placeholder.DRAFT;
import static vn.congress.approval.domain.template.Placeholder.DUE;
import static vn.congress.approval.domain.template.Placeholder.EXPLANATION;
import static vn.congress.approval.domain.template.Placeholder.HEAD;
import static vn.congress.approval.domain.template.Placeholder.ISSUER;
import static vn.congress.approval.domain.template.Placeholder.ITEM_NAME;
import static vn.congress.approval.domain.template.Placeholder.ITEM_NOTE;
import static vn.congress.approval.domain.template.Placeholder.ITEM_ORDINAL;
import static vn.congress.approval.domain.template.Placeholder.ITEM_RESULT;
import static vn.congress.approval.domain.template.Placeholder.KEPT_AT;
import static vn.congress.approval.domain.template.Placeholder.LATENESS;
import static vn.congress.approval.domain.template.Placeholder.LEAD;
import static vn.congress.approval.domain.template.Placeholder.LETTER_DAY;
import static vn.congress.approval.domain.template.Placeholder.LETTER_NUMBER;
import static vn.congress.approval.domain.template.Placeholder.NUMBER;
import static vn.congress.approval.domain.template.Placeholder.ON_BEHALF_OF;
import static vn.congress.approval.domain.template.Placeholder.OPINION_ANSWER;
import static vn.congress.approval.domain.template.Placeholder.OPINION_CONTENT;
import static vn.congress.approval.domain.template.Placeholder.OPINION_OF;
import static vn.congress.approval.domain.template.Placeholder.OPINION_ORDINAL;
import static vn.congress.approval.domain.template.Placeholder.OPINION_TREATMENT;
import static vn.congress.approval.domain.template.Placeholder.OPINION_WHY;
import static vn.congress.approval.domain.template.Placeholder.ORDER_CODE;
import static vn.congress.approval.domain.template.Placeholder.ORDER_COORDINATORS;
import static vn.congress.approval.domain.template.Placeholder.ORDER_DELIVERABLE;
import static vn.congress.approval.domain.template.Placeholder.ORDER_DUE;
import static vn.congress.approval.domain.template.Placeholder.ORDER_LEAD;
import static vn.congress.approval.domain.template.Placeholder.ORDER_LEVEL;
import static vn.congress.approval.domain.template.Placeholder.ORDER_NOTE;
import static vn.congress.approval.domain.template.Placeholder.ORDER_ORDINAL;
import static vn.congress.approval.domain.template.Placeholder.ORDER_TITLE;
import static vn.congress.approval.domain.template.Placeholder.ORIGINAL_DUE;
import static vn.congress.approval.domain.template.Placeholder.PAPER_FILE;
import static vn.congress.approval.domain.template.Placeholder.PAPER_KIND;
import static vn.congress.approval.domain.template.Placeholder.PAPER_ORDINAL;
import static vn.congress.approval.domain.template.Placeholder.PAPER_VERSION;
import static vn.congress.approval.domain.template.Placeholder.PLACE;
import static vn.congress.approval.domain.template.Placeholder.PLACE_AND_DATE;
import static vn.congress.approval.domain.template.Placeholder.POST;
import static vn.congress.approval.domain.template.Placeholder.PROPOSAL;
import static vn.congress.approval.domain.template.Placeholder.QUESTION;
import static vn.congress.approval.domain.template.Placeholder.REPORT_BY;
import static vn.congress.approval.domain.template.Placeholder.REPORT_DAY;
import static vn.congress.approval.domain.template.Placeholder.REPORT_NUMBER;
import static vn.congress.approval.domain.template.Placeholder.SESSION_DAY;
import static vn.congress.approval.domain.template.Placeholder.SUBJECT;
import static vn.congress.approval.domain.template.Placeholder.SUMMARY;
import static vn.congress.approval.domain.template.Placeholder.SYMBOL;
import static vn.congress.approval.domain.template.Placeholder.TASK_CODE;
import static vn.congress.approval.domain.template.Placeholder.TASK_TITLE;
import static vn.congress.approval.domain.template.Placeholder.URGENCY;
import static vn.congress.approval.domain.template.Placeholder.WORK_GROUP;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.congress.approval.application.submission.AppraiseSubmission;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.conclusion.Conclusion;
import vn.congress.approval.domain.conclusion.ConclusionType;
import vn.congress.approval.domain.conclusion.Conclusions;
import vn.congress.approval.domain.conclusion.Signature;
import vn.congress.approval.domain.conclusion.Symbols;
import vn.congress.approval.domain.document.DocumentVersion;
import vn.congress.approval.domain.document.Documents;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.opinion.Comment;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.Treatments;
import vn.congress.approval.domain.opinion.Treatments.Filter;
import vn.congress.approval.domain.opinion.Treatments.Part;
import vn.congress.approval.domain.procedure.AppraisalItem;
import vn.congress.approval.domain.procedure.Procedure;
import vn.congress.approval.domain.session.Session;
import vn.congress.approval.domain.session.Sessions;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.template.Filling;
import vn.congress.approval.domain.template.Letterhead;
import vn.congress.approval.domain.template.Letterheads;
import vn.congress.approval.domain.template.PlaceAndDate;
import vn.congress.approval.domain.template.Placeholder;
import vn.congress.approval.domain.template.TemplateType;

/**
 * Collects what a document says from the register and the dossier, and from the form before it is handed in. What is not
 * known stays out and shows as a blank.
 */
@Service
public class DocumentValues {

    /** Entries of a list at most, and characters of a text in one; more belongs into the table of the round. */
    private static final int MOST_ENTRIES = 200;

    private static final int LONGEST_IN_A_LIST = 20_000;

    /** Characters of a list as a whole; from there on each text is cut to an excerpt. */
    private static final int LONGEST_LIST = 500_000;

    private static final int EXCERPT = 500;
    private static final int PAGE = 25;

    private static final Pattern ABOUT = Pattern.compile("(?iu)^(về việc|v/v|về)[\\s:]+");

    /** First words of names, which keep their capital after "về". */
    private static final Set<String> NAMES =
            Set.of("Đảng", "Đại", "Tiểu", "Trung", "Quốc", "Chính", "Nhà", "Việt", "Hà");

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Agencies agencies;
    private final CongressTasks tasks;
    private final Documents documents;
    private final Opinions opinions;
    private final Treatments treatments;
    private final Conclusions conclusions;
    private final Sessions sessions;
    private final Journal journal;
    private final LetterDraft letters;
    private final Letterheads letterheads;
    private final Symbols symbols;
    private final WorkingDays workingDays;
    private final Clock clock;

    DocumentValues(
            Agencies agencies,
            CongressTasks tasks,
            Documents documents,
            Opinions opinions,
            Treatments treatments,
            Conclusions conclusions,
            Sessions sessions,
            Journal journal,
            LetterDraft letters,
            Letterheads letterheads,
            Symbols symbols,
            WorkingDays workingDays,
            Clock clock) {
        this.agencies = agencies;
        this.tasks = tasks;
        this.documents = documents;
        this.opinions = opinions;
        this.treatments = treatments;
        this.conclusions = conclusions;
        this.sessions = sessions;
        this.journal = journal;
        this.letters = letters;
        this.letterheads = letterheads;
        this.symbols = symbols;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    LocalDate dateOf(DocumentWanted wanted) {
        return wanted.date() == null ? workingDays.current().dateOf(clock.instant()) : wanted.date();
    }

    Filling of(TemplateType type, OpenStep step, CongressTask task, Actor actor, DocumentWanted wanted) {
        var bodies = agencies.all();
        var written = journal.of(task.code(), ReportSoFar.STEPS);
        var filling = new Filling();
        ofTheTask(filling, task, bodies);
        ofTheReport(filling, step, wanted, written);
        ofTheHead(filling, type, step, task, bodies, wanted, written);
        ofTheAppraisal(filling, task, wanted);
        switch (type) {
            case SUBMISSION_LETTER, REPORT -> filling.withList("y_kien", opinionsOn(step, task, actor, bodies));
            case CONCLUSION_NOTICE, ASSIGNMENT_ANNEX -> ofTheConclusion(filling, step, task, bodies, wanted);
            case OPINION_SLIP -> ofTheQuestion(filling, task, wanted, written);
            case URGING_LETTER -> filling.with(LATENESS, letters.lateness(task)).with(REPORT_BY, letters.reportBy());
            case APPRAISAL_REPORT -> {}
        }
        return filling.withList("ho_so", papersOf(step, task, actor));
    }

    private void ofTheTask(Filling filling, CongressTask task, List<Agency> bodies) {
        var given = task.assignment();
        filling.with(TASK_CODE, given.code().value())
                .with(TASK_TITLE, about(given.title()))
                .with(WORK_GROUP, given.workGroup())
                .with(LEAD, nameOf(given.lead(), bodies))
                .with(COORDINATORS, namesOf(given.coordinators(), bodies))
                .with(HEAD, given.accountableHead())
                .with(DUE, UrgingTexts.day(given.due()))
                .with(ORIGINAL_DUE, UrgingTexts.day(task.originalDue()))
                .with(DELIVERABLE, given.deliverable())
                .with(DECIDING_LEVEL, task.decidingLevel().label())
                .with(CONCLUDING_BODY, concludingBody(task.decidingLevel()))
                .with(BASIS, given.basis())
                .with(PLACE, letterheads.place())
                .with(KEPT_AT, "Văn phòng");
        if (given.coordinators().isEmpty()) {
            filling.without(COORDINATORS);
        }
    }

    /** What stands in the form now, else what was handed in last. */
    private static void ofTheReport(Filling filling, OpenStep step, DocumentWanted wanted, List<JournalEntry> written) {
        var report = ReportSoFar.in(written);
        var drafting = !step.key().equals("UserTask_IssueConclusion");
        filling.with(SUMMARY, wanted.typed("summary").or(() -> report.map(Dossier.Report::summary)))
                .with(
                        CONTENT,
                        wanted.typed("content").filter(it -> drafting).or(() -> report.map(Dossier.Report::content)))
                .with(
                        PROPOSAL,
                        wanted.typed("proposal")
                                .filter(it -> step.key().equals("UserTask_DraftReport"))
                                .or(() -> report.map(Dossier.Report::proposal)))
                .with(EXPLANATION, wanted.typed("explanation").or(() -> report.map(Dossier.Report::explanation)));
    }

    private void ofTheHead(
            Filling filling,
            TemplateType type,
            OpenStep step,
            CongressTask task,
            List<Agency> bodies,
            DocumentWanted wanted,
            List<JournalEntry> written) {
        var issuer = issuer(type, task, bodies);
        filling.with(AGENCY_ABOVE, issuer.above())
                .with(ISSUER, issuer.name())
                .with(POST, issuer.post())
                .with(ON_BEHALF_OF, issuer.onBehalfOf())
                .with(SYMBOL, symbol(type, task))
                .with(PLACE_AND_DATE, PlaceAndDate.of(letterheads.place(), dateOf(wanted)))
                .with(SUBJECT, about(subject(type, task, wanted, written)))
                .with(
                        ADDRESSEE,
                        Optional.ofNullable(wanted.addressee())
                                .filter(it -> !it.isBlank())
                                .orElseGet(() -> addressee(type, step, task, bodies)));
        if (issuer.name().equals(letterheads.committee())) {
            filling.without(AGENCY_ABOVE);
        }
        if (issuer.onBehalfOf().isEmpty()) {
            filling.without(ON_BEHALF_OF);
        }
        wanted.mark().ifPresentOrElse(mark -> filling.with(URGENCY, mark.label()), () -> filling.without(URGENCY));
        Optional.ofNullable(wanted.draft())
                .ifPresentOrElse(number -> filling.with(DRAFT, String.valueOf(number)), () -> filling.without(DRAFT));
    }

    private Letterhead issuer(TemplateType type, CongressTask task, List<Agency> bodies) {
        return switch (type) {
            case SUBMISSION_LETTER, REPORT, OPINION_SLIP -> leadOf(task, bodies);
            case URGING_LETTER -> letterheads.office();
            case APPRAISAL_REPORT -> letterheads.appraisers();
            case CONCLUSION_NOTICE, ASSIGNMENT_ANNEX ->
                switch (task.decidingLevel()) {
                    case AGENCY_HEAD -> leadOf(task, bodies);
                    case STANDING_BOARD -> letterheads.subcommittee();
                    case POLITBURO, SECRETARIAT, STANDING_SECRETARY -> {
                        var signature = Signature.of(task.decidingLevel(), "", "");
                        yield new Letterhead(
                                Optional.empty(),
                                letterheads.committee(),
                                Optional.of(signature.onBehalfOf()),
                                Optional.of(signature.post()));
                    }
                };
        };
    }

    /** Signed by the post that answers for the task, unless the letterhead names another. */
    private Letterhead leadOf(CongressTask task, List<Agency> bodies) {
        var given = task.assignment();
        var head = bodies.stream()
                .filter(agency -> agency.code().equals(given.lead()))
                .findFirst()
                .map(letterheads::of)
                .orElseGet(() ->
                        letterheads.of(new Agency(given.lead(), given.lead().value())));
        return new Letterhead(
                head.above(),
                head.name(),
                head.onBehalfOf(),
                head.post().or(() -> Optional.of(given.accountableHead().toUpperCase(VIETNAMESE))));
    }

    private String symbol(TemplateType type, CongressTask task) {
        return switch (type) {
            case SUBMISSION_LETTER, REPORT, OPINION_SLIP ->
                task.assignment().lead().value();
            case URGING_LETTER, APPRAISAL_REPORT -> symbols.standingBoard();
            case CONCLUSION_NOTICE, ASSIGNMENT_ANNEX ->
                symbols.of(task.decidingLevel(), task.assignment().lead());
        };
    }

    private static String subject(
            TemplateType type, CongressTask task, DocumentWanted wanted, List<JournalEntry> written) {
        var said = Optional.ofNullable(wanted.subject()).filter(it -> !it.isBlank());
        return said.orElseGet(() -> switch (type) {
            case SUBMISSION_LETTER, REPORT ->
                wanted.typed("summary")
                        .or(() -> ReportSoFar.in(written).map(Dossier.Report::summary))
                        .filter(it -> !it.isBlank())
                        .orElse(task.assignment().title());
            case URGING_LETTER -> "đôn đốc thực hiện nhiệm vụ mã số " + task.code();
            case CONCLUSION_NOTICE, OPINION_SLIP, APPRAISAL_REPORT, ASSIGNMENT_ANNEX ->
                task.assignment().title();
        });
    }

    private static String addressee(TemplateType type, OpenStep step, CongressTask task, List<Agency> bodies) {
        return switch (type) {
            case SUBMISSION_LETTER, REPORT, APPRAISAL_REPORT ->
                task.decidingLevel().label();
            case URGING_LETTER -> nameOf(task.assignment().lead(), bodies);
            case OPINION_SLIP ->
                step.key().equals("UserTask_CirculateDossier")
                        ? "các đồng chí Ủy viên Bộ Chính trị"
                        : namesOf(task.assignment().coordinators(), bodies);
            case CONCLUSION_NOTICE, ASSIGNMENT_ANNEX -> "";
        };
    }

    private void ofTheAppraisal(Filling filling, CongressTask task, DocumentWanted wanted) {
        var handedIn = journal.last(task.code(), Procedure.APPRAISE).map(JournalContent::of);
        var checked = Optional.of(wanted.rows("checklist"))
                .filter(JsonNode::isArray)
                .or(() -> handedIn.map(it -> it.path("checklist")));
        var outcome = wanted.typed("outcome")
                .or(() -> handedIn.map(it -> it.path("outcome").asText("")))
                .flatMap(DocumentValues::outcome);
        var resubmitBy = wanted.typed("resubmitBy")
                .or(() -> handedIn.map(it -> it.path("resubmitBy").asText("")))
                .flatMap(DocumentValues::day);
        filling.with(APPRAISAL, outcome.map(AppraiseSubmission.Outcome::label))
                .with(
                        APPRAISAL_FINDINGS,
                        wanted.typed("findings")
                                .or(() -> handedIn.map(it -> it.path("findings").asText(""))))
                .with(CONDITION, outcome.map(it -> switch (it) {
                    case PASSED -> "đủ điều kiện trình " + task.decidingLevel().label();
                    case PASSED_WITH_EDITS ->
                        "trình %s sau khi chỉnh sửa các điểm nêu trên"
                                .formatted(task.decidingLevel().label());
                    case RETURNED ->
                        "chưa đủ điều kiện trình; hoàn thiện, trình lại"
                                + resubmitBy.map(day -> " trước ngày " + day).orElse("");
                }))
                .withList("muc", items(checked));
    }

    private static List<Map<Placeholder, String>> items(Optional<JsonNode> checked) {
        var found = new LinkedHashMap<String, JsonNode>();
        checked.ifPresent(rows -> rows.forEach(row -> found.put(row.path("item").asText(), row)));
        var items = new ArrayList<Map<Placeholder, String>>();
        for (var item : AppraisalItem.values()) {
            var entry = new EnumMap<Placeholder, String>(Placeholder.class);
            entry.put(ITEM_ORDINAL, "%02d".formatted(items.size() + 1));
            entry.put(ITEM_NAME, item.label());
            Optional.ofNullable(found.get(item.name()))
                    .ifPresent(row -> outcome(row.path("result").asText()).ifPresent(result -> {
                        entry.put(ITEM_RESULT, result.label());
                        entry.put(ITEM_NOTE, row.path("note").asText(""));
                    }));
            items.add(entry);
        }
        return items;
    }

    private static Optional<AppraiseSubmission.Outcome> outcome(String name) {
        return Arrays.stream(AppraiseSubmission.Outcome.values())
                .filter(it -> it.name().equals(name))
                .findFirst();
    }

    private void ofTheQuestion(Filling filling, CongressTask task, DocumentWanted wanted, List<JournalEntry> written) {
        var running = opinions.of(task.code()).stream()
                .filter(OpinionRound::isOpen)
                .map(round -> UrgingTexts.day(dayOf(round.closesAt())))
                .findFirst();
        filling.with(
                        QUESTION,
                        wanted.typed("question")
                                .or(() -> AskedSoFar.in(written).map(Dossier.Asked::question))
                                .filter(it -> !it.isBlank())
                                .or(() -> wanted.typed("summary").map(it -> "Dự thảo báo cáo về " + about(it) + ".")))
                .with(
                        ANSWER_BY,
                        wanted.typed("commentsDue").flatMap(DocumentValues::day).or(() -> running));
    }

    private void ofTheConclusion(
            Filling filling, OpenStep step, CongressTask task, List<Agency> bodies, DocumentWanted wanted) {
        var issued = conclusions.on(task.code());
        filling.with(
                        CONCLUSION,
                        conclusionTyped(step, wanted)
                                .or(() -> issued.map(Conclusion::content))
                                .or(() -> concludedSoFar(task)))
                .with(CONCLUSION_TYPE, issued.map(it -> it.type().label()).orElse(ConclusionType.NOTICE.label()))
                .with(CONCLUSION_NUMBER, issued.map(Conclusion::numberAndSymbol))
                .with(CONCLUSION_DAY, issued.map(it -> UrgingTexts.day(dayOf(it.issuedAt()))))
                .with(
                        NUMBER,
                        issued.filter(it -> it.type() == ConclusionType.NOTICE)
                                .map(it -> "%02d".formatted(it.number())))
                .withList("nhiem_vu", ordersOf(task, bodies, wanted));
        var inSession = journal.last(task.code(), Procedure.CIRCULATE_DOSSIER)
                .filter(it -> it.outcome().equals("IN_SESSION"));
        if (inSession.isPresent()) {
            filling.with(
                            SESSION_DAY,
                            sessions.find(JournalContent.of(inSession.get())
                                            .path("session")
                                            .asLong())
                                    .map(Session::day)
                                    .map(UrgingTexts::day))
                    .without(LETTER_NUMBER, LETTER_DAY);
        } else {
            filling.without(SESSION_DAY, REPORT_NUMBER, REPORT_DAY);
        }
    }

    private static Optional<String> conclusionTyped(OpenStep step, DocumentWanted wanted) {
        return switch (step.key()) {
            case "UserTask_IssueConclusion" -> wanted.typed("content");
            case "UserTask_RecordConclusion" -> wanted.typed("conclusion");
            case "UserTask_Decide" -> wanted.typed("opinion");
            default -> Optional.empty();
        };
    }

    /** The words of the last decision, where it was one in favour. */
    private Optional<String> concludedSoFar(CongressTask task) {
        return Stream.of(Procedure.RECORD_CONCLUSION, Procedure.DECIDE)
                .flatMap(step -> journal.last(task.code(), step).stream())
                .max(Comparator.comparing(JournalEntry::at))
                .filter(entry -> entry.outcome().startsWith("APPROVED"))
                .map(JournalEntry::reason);
    }

    /** What the conclusion opened, or is about to; before there is any, the task itself. */
    private List<Map<Placeholder, String>> ordersOf(CongressTask task, List<Agency> bodies, DocumentWanted wanted) {
        var orders = new ArrayList<Map<Placeholder, String>>();
        conclusions.openedBy(task.code()).stream()
                .limit(MOST_ENTRIES)
                .flatMap(code -> tasks.find(code).stream())
                .forEach(opened -> orders.add(order(orders.size() + 1, opened.assignment(), bodies)));
        if (orders.isEmpty()) {
            wanted.rows("followUps").forEach(row -> {
                if (row.isObject() && orders.size() < MOST_ENTRIES) {
                    orders.add(orderTyped(orders.size() + 1, row, bodies));
                }
            });
        }
        return orders.isEmpty() ? List.of(order(1, task.assignment(), bodies)) : orders;
    }

    private static Map<Placeholder, String> order(int ordinal, Assignment given, List<Agency> bodies) {
        var entry = new EnumMap<Placeholder, String>(Placeholder.class);
        entry.put(ORDER_ORDINAL, "%02d".formatted(ordinal));
        entry.put(ORDER_CODE, given.code().value());
        entry.put(ORDER_TITLE, given.title());
        entry.put(ORDER_LEAD, nameOf(given.lead(), bodies));
        entry.put(ORDER_COORDINATORS, namesOf(given.coordinators(), bodies));
        entry.put(ORDER_DUE, UrgingTexts.day(given.due()));
        entry.put(ORDER_DELIVERABLE, given.deliverable());
        entry.put(ORDER_LEVEL, given.plannedLevel().label());
        entry.put(ORDER_NOTE, given.note());
        return entry;
    }

    private static Map<Placeholder, String> orderTyped(int ordinal, JsonNode row, List<Agency> bodies) {
        var entry = new EnumMap<Placeholder, String>(Placeholder.class);
        entry.put(ORDER_ORDINAL, "%02d".formatted(ordinal));
        entry.put(ORDER_LEVEL, Level.AGENCY_HEAD.label());
        entry.put(ORDER_NOTE, "");
        entry.put(ORDER_COORDINATORS, "");
        textIn(row, "title").ifPresent(it -> entry.put(ORDER_TITLE, it));
        textIn(row, "lead")
                .ifPresent(code -> entry.put(
                        ORDER_LEAD,
                        bodies.stream()
                                .filter(agency -> agency.code().value().equals(code))
                                .map(Agency::name)
                                .findFirst()
                                .orElse(code)));
        textIn(row, "due").flatMap(DocumentValues::day).ifPresent(it -> entry.put(ORDER_DUE, it));
        textIn(row, "deliverable").ifPresent(it -> entry.put(ORDER_DELIVERABLE, it));
        return entry;
    }

    private static Optional<String> textIn(JsonNode row, String field) {
        return Optional.of(row.path(field).asText("")).filter(it -> !it.isBlank());
    }

    /** The last round of each kind that may be seen here: answers in time, and what became of them. */
    private List<Map<Placeholder, String>> opinionsOn(
            OpenStep step, CongressTask task, Actor actor, List<Agency> bodies) {
        var rounds = opinions.of(task.code());
        var discretion = Discretion.at(step, actor, rounds);
        var last = new LinkedHashMap<Enum<?>, OpinionRound>();
        rounds.stream().filter(discretion::shows).forEach(round -> last.put(round.kind(), round));
        var entries = new ArrayList<Map<Placeholder, String>>();
        var taken = 0;
        for (var round : last.values()) {
            for (var offset = 0; entries.size() < MOST_ENTRIES; offset += PAGE) {
                var page = treatments.page(round.id(), Filter.of(Part.IN_TIME), offset, PAGE);
                for (var comment : page.subList(0, Math.min(page.size(), MOST_ENTRIES - entries.size()))) {
                    var entry = opinion(
                            entries.size() + 1, comment, bodies, taken < LONGEST_LIST ? LONGEST_IN_A_LIST : EXCERPT);
                    taken += entry.values().stream().mapToInt(String::length).sum();
                    entries.add(entry);
                }
                if (page.size() < PAGE) {
                    break;
                }
            }
        }
        return entries;
    }

    private static Map<Placeholder, String> opinion(int ordinal, Comment comment, List<Agency> bodies, int longest) {
        var entry = new EnumMap<Placeholder, String>(Placeholder.class);
        entry.put(OPINION_ORDINAL, "%02d".formatted(ordinal));
        entry.put(OPINION_OF, Labels.respondent(comment.opinion().respondent(), bodies));
        entry.put(OPINION_ANSWER, comment.opinion().answer().label());
        entry.put(OPINION_CONTENT, cut(comment.opinion().content(), longest));
        if (!comment.opinion().isComment()) {
            entry.put(OPINION_TREATMENT, "");
            entry.put(OPINION_WHY, "");
        }
        comment.treated().ifPresent(it -> {
            entry.put(OPINION_TREATMENT, it.treatment().label());
            entry.put(OPINION_WHY, cut(it.why(), longest));
        });
        return entry;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "… (xem toàn văn trong hồ sơ)";
    }

    /** The last version of every paper that is part of the dossier. */
    private List<Map<Placeholder, String>> papersOf(OpenStep step, CongressTask task, Actor actor) {
        var discretion = Discretion.at(step, actor, opinions.of(task.code()));
        var last = new LinkedHashMap<String, DocumentVersion>();
        documents.of(task.code()).stream()
                .filter(DocumentVersion::handedIn)
                .filter(discretion::shows)
                .forEach(version -> last.put(version.kind() + version.fileName(), version));
        var entries = new ArrayList<Map<Placeholder, String>>();
        last.values().stream().limit(MOST_ENTRIES).forEach(version -> {
            var entry = new EnumMap<Placeholder, String>(Placeholder.class);
            entry.put(PAPER_ORDINAL, "%02d".formatted(entries.size() + 1));
            entry.put(PAPER_KIND, version.kind().label());
            entry.put(PAPER_FILE, version.fileName());
            entry.put(PAPER_VERSION, String.valueOf(version.number()));
            entries.add(entry);
        });
        return entries;
    }

    /** As it goes on after "về": without the word itself, and without the capital of a first word that is no name. */
    static String about(String text) {
        var bare = ABOUT.matcher(text.strip()).replaceFirst("");
        var words = bare.split("\\s+", 3);
        var startsAName = NAMES.contains(words[0])
                || words[0].length() < 2
                || Character.isUpperCase(words[0].codePointAt(1))
                || words.length > 1 && !words[1].isEmpty() && Character.isUpperCase(words[1].codePointAt(0));
        return startsAName ? bare : bare.substring(0, 1).toLowerCase(VIETNAMESE) + bare.substring(1);
    }

    private static String concludingBody(Level level) {
        return level == Level.STANDING_SECRETARY ? Level.SECRETARIAT.label() : level.label();
    }

    private static String nameOf(AgencyCode code, List<Agency> bodies) {
        return bodies.stream()
                .filter(agency -> agency.code().equals(code))
                .map(Agency::name)
                .findFirst()
                .orElse(code.value());
    }

    private static String namesOf(List<AgencyCode> codes, List<Agency> bodies) {
        return codes.stream().map(code -> nameOf(code, bodies)).collect(Collectors.joining("; "));
    }

    private LocalDate dayOf(Instant moment) {
        return workingDays.current().dateOf(moment);
    }

    private static Optional<String> day(String iso) {
        try {
            return Optional.of(UrgingTexts.day(LocalDate.parse(iso)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
