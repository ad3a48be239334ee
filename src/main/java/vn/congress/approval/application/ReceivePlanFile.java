package vn.congress.approval.application;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.plan.PlanCheck;
import vn.congress.approval.domain.plan.PlanDifference;
import vn.congress.approval.domain.plan.PlanFiles;
import vn.congress.approval.domain.plan.PlanProblem;
import vn.congress.approval.domain.plan.PlanSheets;
import vn.congress.approval.domain.task.CongressTasks;

/** Checks a plan file and keeps it for a person to look at what it would change; the register stays as it is. */
@Service
public class ReceivePlanFile {

    /** A person cannot mend more at a time; the rest is counted. */
    private static final int MOST_PROBLEMS = 1_000;

    private static final int LONGEST_NAME = 255;

    private final PlanSheets sheets;
    private final Agencies agencies;
    private final CongressTasks tasks;
    private final PlanFiles planFiles;
    private final Clock clock;

    public ReceivePlanFile(
            PlanSheets sheets, Agencies agencies, CongressTasks tasks, PlanFiles planFiles, Clock clock) {
        this.sheets = sheets;
        this.agencies = agencies;
        this.tasks = tasks;
        this.planFiles = planFiles;
        this.clock = clock;
    }

    /** What was received, and what applying it would change. */
    public record Receipt(long id, PlanDifference difference) {}

    /** @throws Refused naming every bad cell; then nothing is kept */
    @Transactional
    public Receipt receive(InputStream content, String fileName, Actor actor) {
        var digest = sha256();
        var rows = sheets.read(new DigestInputStream(content, digest));
        var checked = new PlanCheck(agencies.all(), tasks.all()).check(rows);
        if (!checked.problems().isEmpty()) {
            throw new Refused(inFile(checked.problems()));
        }
        var id = planFiles.add(
                shortened(fileName),
                HexFormat.of().formatHex(digest.digest()),
                rows,
                checked.difference(),
                actor,
                clock.instant());
        return new Receipt(id, checked.difference());
    }

    private static List<Problem> inFile(List<PlanProblem> problems) {
        var more = problems.size() - MOST_PROBLEMS;
        var named = problems.stream().limit(MOST_PROBLEMS).map(PlanProblem::inFile);
        return more <= 0
                ? named.toList()
                : Stream.concat(
                                named,
                                Stream.of(new Problem(
                                        "file",
                                        "Còn " + more + " lỗi nữa ở các dòng sau; sửa các lỗi trên rồi nộp lại.")))
                        .toList();
    }

    private static String shortened(String fileName) {
        return fileName.length() <= LONGEST_NAME ? fileName : fileName.substring(fileName.length() - LONGEST_NAME);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
