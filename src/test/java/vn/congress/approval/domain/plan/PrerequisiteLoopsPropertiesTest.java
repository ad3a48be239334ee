package vn.congress.approval.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import vn.congress.approval.domain.task.TaskCode;

@Label("Loops among prerequisites")
class PrerequisiteLoopsPropertiesTest {

    @Property
    void every_loop_named_is_one(@ForAll("plans") Map<TaskCode, Set<TaskCode>> waitsFor) {
        for (var loop : PrerequisiteLoops.in(waitsFor)) {
            assertThat(loop).doesNotHaveDuplicates();
            for (var index = 0; index < loop.size(); index++) {
                assertThat(waitsFor.get(loop.get(index))).contains(loop.get((index + 1) % loop.size()));
            }
        }
    }

    @Property
    void every_task_that_waits_for_itself_is_named_and_no_other(
            @ForAll("plans") Map<TaskCode, Set<TaskCode>> waitsFor) {
        var named =
                PrerequisiteLoops.in(waitsFor).stream().flatMap(List::stream).collect(Collectors.toSet());

        assertThat(named).isEqualTo(waitingForThemselves(waitsFor));
    }

    @Property
    void a_plan_that_only_looks_back_has_no_loop(@ForAll("plans") Map<TaskCode, Set<TaskCode>> waitsFor) {
        var backwards = new HashMap<TaskCode, Set<TaskCode>>();
        waitsFor.forEach((code, prerequisites) -> backwards.put(
                code,
                prerequisites.stream().filter(it -> it.compareTo(code) < 0).collect(Collectors.toSet())));

        assertThat(PrerequisiteLoops.in(backwards)).isEmpty();
    }

    @Provide
    Arbitrary<Map<TaskCode, Set<TaskCode>>> plans() {
        var codes = Arbitraries.integers().between(1, 9).map(number -> new TaskCode("NV-00" + number));
        var waits = Combinators.combine(codes, codes).as(Tuple::of).list().ofMaxSize(14);
        return waits.map(pairs -> {
            var waitsFor = new HashMap<TaskCode, Set<TaskCode>>();
            for (var number = 1; number <= 9; number++) {
                waitsFor.put(new TaskCode("NV-00" + number), new TreeSet<>());
            }
            pairs.forEach(
                    pair -> waitsFor.getOrDefault(pair.get1(), new TreeSet<>()).add(pair.get2()));
            return waitsFor;
        });
    }

    /** The slow and obvious way: follow every prerequisite as far as it goes. */
    private static Set<TaskCode> waitingForThemselves(Map<TaskCode, Set<TaskCode>> waitsFor) {
        var found = new HashSet<TaskCode>();
        for (var start : waitsFor.keySet()) {
            var reached = new HashSet<TaskCode>();
            var open = new ArrayList<>(waitsFor.getOrDefault(start, Set.of()));
            while (!open.isEmpty()) {
                var code = open.remove(open.size() - 1);
                if (reached.add(code)) {
                    open.addAll(waitsFor.getOrDefault(code, Set.of()));
                }
            }
            if (reached.contains(start)) {
                found.add(start);
            }
        }
        return found;
    }
}
