package vn.congress.approval.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.LoadSamplePlan;
import vn.congress.approval.domain.board.Milestone;
import vn.congress.approval.domain.board.Milestones;

/** In profile {@code demo} the milestones move with the sample plan; read off the register, so a restart moves nothing. */
@Component
@Primary
@Profile("demo")
@ConditionalOnProperty(name = "congress.demo.load-plan", matchIfMissing = true)
class MovedMilestones implements Milestones {

    private final Milestones configured;
    private final LoadSamplePlan loadSamplePlan;
    private final Resource workbook;
    private volatile List<Milestone> moved = List.of();

    MovedMilestones(
            @Qualifier("milestones") Milestones configured,
            LoadSamplePlan loadSamplePlan,
            @Value("${congress.demo.plan:classpath:demo/plan-congress-xiv.xlsx}") Resource workbook) {
        this.configured = configured;
        this.loadSamplePlan = loadSamplePlan;
        this.workbook = workbook;
    }

    @Override
    public List<Milestone> all() {
        if (moved.isEmpty() && !configured.all().isEmpty()) {
            move();
        }
        return moved.isEmpty() ? configured.all() : moved;
    }

    @Override
    public int peakDaysBefore() {
        return configured.peakDaysBefore();
    }

    private void move() {
        try (var content = workbook.getInputStream()) {
            loadSamplePlan.daysMoved(content).ifPresent(days -> moved = moved(days));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Two of different days stay apart, even where both move onto days off. */
    private List<Milestone> moved(long days) {
        var all = new ArrayList<Milestone>();
        LocalDate original = null;
        for (var it : configured.all()) {
            var day = loadSamplePlan.moved(it.day(), days);
            if (original != null && it.day().isAfter(original)) {
                var last = all.get(all.size() - 1).day();
                day = day.isAfter(last) ? day : loadSamplePlan.moved(last, 1);
            }
            all.add(new Milestone(it.name(), day));
            original = it.day();
        }
        return List.copyOf(all);
    }
}
