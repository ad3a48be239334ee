package vn.congress.approval.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import vn.congress.approval.domain.document.DocumentKind;
import vn.congress.approval.domain.document.DocumentVersion;
import vn.congress.approval.domain.document.Documents;
import vn.congress.approval.domain.document.Documents.NewDocument;
import vn.congress.approval.domain.document.FileName;
import vn.congress.approval.domain.task.TaskCode;

/** Does in a process test what people do with forms. */
public final class ProcessDriver {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Processes that ring by themselves, whatever a test is about. */
    public static final Set<String> OF_THE_OFFICE_ITSELF = Set.of("urging", "daily-report");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final IdentityService identities;
    private final Documents documents;
    private final MovableClock clock;

    ProcessDriver(
            ProcessEngine engine,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            IdentityService identities,
            Documents documents,
            MovableClock clock) {
        // The assertions keep the engine of the class before, which is closed by now.
        BpmnAwareTests.init(engine);
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.identities = identities;
        this.documents = documents;
        this.clock = clock;
    }

    /** Starts {@code congress-task} with the form for one new task; {@code changes} replace fields, null leaves out. */
    public ProcessInstance propose(Object... changes) {
        return runtime.startProcessInstanceByKey("congress-task", submission(AProposal.with(changes)));
    }

    /** The open steps of a task and of the rounds it called, by id. */
    public List<String> openSteps(String code) {
        return tasks.createTaskQuery().processInstanceBusinessKey(code).orderByTaskName().asc().list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    public Task step(String code, String step) {
        var found = tasks.createTaskQuery()
                .processInstanceBusinessKey(code)
                .taskDefinitionKey(step)
                .list();
        assertThat(found).as("open " + step + " of " + code).hasSize(1);
        return found.get(0);
    }

    /** The open steps of that kind, each by the one desk it lies on. */
    public Map<String, Task> stepsByDesk(String code, String step) {
        var byDesk = new LinkedHashMap<String, Task>();
        tasks.createTaskQuery()
                .processInstanceBusinessKey(code)
                .taskDefinitionKey(step)
                .list()
                .forEach(task -> byDesk.put(deskOf(task), task));
        return byDesk;
    }

    public String deskOf(Task task) {
        var desks = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
        assertThat(desks).as("desks of " + task.getName()).hasSize(1);
        return desks.get(0);
    }

    /** Completes the one open step with what a form would hand in: names and values in turn. */
    public void complete(String code, String step, Object... fields) {
        complete(step(code, step), fields);
    }

    /** Done by somebody at the step's desk: an account that bears the desk's name. */
    public void complete(Task task, Object... fields) {
        completeAs(deskOf(task), task, fields);
    }

    /** Done by this account, put at the step's desk; what every draft and every appraisal needs may be left out. */
    public void completeAs(String account, Task task, Object... fields) {
        var handedIn = fields(task, account, fieldsOf(fields));
        var before = identities.getCurrentAuthentication();
        identities.setAuthentication(account, List.of(deskOf(task)));
        try {
            tasks.complete(task.getId(), submission(handedIn));
        } finally {
            identities.setAuthentication(before);
        }
        runMessages();
    }

    /** What a form hands in, with what every draft and every appraisal needs. */
    public Map<String, Object> fields(Task task, String account, Map<String, Object> given) {
        var fields = new LinkedHashMap<>(given);
        if (task.getTaskDefinitionKey().equals("UserTask_DraftReport")) {
            fields.computeIfAbsent("documents", it -> papers(task, account));
        }
        if (task.getTaskDefinitionKey().equals("UserTask_Appraise")) {
            fields.computeIfAbsent("checklist", it -> AChecklist.all(fields.get("outcome")));
        }
        return fields;
    }

    /** What the office does at once after a step, such as opening a round; timers wait for {@link #runDueJobs}. */
    private void runMessages() {
        run(() -> management
                .createJobQuery()
                .processDefinitionKey("opinion-round")
                .messages()
                .executable()
                .list());
    }

    private void run(Supplier<List<Job>> due) {
        for (var jobs = due.get(); !jobs.isEmpty(); jobs = due.get()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    /** Uploads the papers a dossier needs before it goes to a deciding body. */
    private List<Long> papers(Task task, String account) {
        var code = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        return Stream.of(DocumentKind.SUBMISSION_LETTER, DocumentKind.DRAFT)
                .map(kind -> new NewDocument(
                        new TaskCode(code),
                        kind,
                        FileName.of(kind.label() + ".pdf"),
                        "application/pdf",
                        account,
                        clock.instant()))
                .map(paper -> documents.store(paper, new ByteArrayInputStream(new byte[] {1}), 1))
                .map(DocumentVersion::id)
                .toList();
    }

    /** Lets the guaranteed days of a round that everybody has answered pass, and the round close. */
    public void letTheGuaranteedDaysPass(String code) {
        runDueJobs();
        moveToTheEndOfTheGuaranteedDays(code);
        runDueJobs();
    }

    /** Moves the clock on when a round of the task waits for nothing but the end of its guaranteed days. */
    public void moveToTheEndOfTheGuaranteedDays(String code) {
        var rounds = runtime.createProcessInstanceQuery()
                .processDefinitionKey("opinion-round")
                .processInstanceBusinessKey(code)
                .list();
        for (var round : rounds) {
            management
                    .createJobQuery()
                    .timers()
                    .processInstanceId(round.getId())
                    .activityId("Event_GuaranteedDaysOver")
                    .list()
                    .forEach(over -> clock.moveTo(over.getDuedate().toInstant().plusSeconds(1)));
        }
    }

    /**
     * Runs every job that is due, until none is left; the office's own bell is left to {@link #ringTheBell}, its report
     * to {@link #runReports}.
     */
    public void runDueJobs() {
        run(() -> management.createJobQuery().executable().list().stream()
                .filter(job -> !OF_THE_OFFICE_ITSELF.contains(job.getProcessDefinitionKey()))
                .toList());
    }

    /** Lets the daily reports go on, those that are due. */
    public void runReports() {
        run(() -> management
                .createJobQuery()
                .executable()
                .processDefinitionKey("daily-report")
                .list());
    }

    /** Lets the office remind and urge, when its bell is due, to the end. */
    public void ringTheBell() {
        run(() -> management
                .createJobQuery()
                .executable()
                .processDefinitionKey("urging")
                .list());
    }

    public static VariableMap submission(Map<String, ?> handedIn) {
        try {
            return Variables.createVariables()
                    .putValueTyped(
                            "submission",
                            SpinValues.jsonValue(JSON.writeValueAsString(handedIn))
                                    .setTransient(true)
                                    .create());
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    static Map<String, Object> fieldsOf(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
