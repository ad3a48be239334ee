package vn.congress.approval.application.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import vn.congress.approval.domain.Refused;

/** What holds for any object and any form. */
class SubmissionReaderPropertyTest {

    private final SubmissionReader reader = ASubmissionReader.make();

    @Property(tries = 500)
    void any_object_is_read_or_refused_with_a_problem_at_a_field(
            @ForAll("objects") ObjectNode handedIn, @ForAll("records") Class<? extends Submission> type) {
        try {
            var read = reader.read(handedIn.toString(), type);

            assertThat(reader.read(reader.write(read), type)).isEqualTo(read);
            if (read instanceof WithDocuments bringing) {
                assertThat(bringing.documentIds()).doesNotContainNull();
            }
            if (read instanceof IssueConclusionSubmission conclusion) {
                assertThat(conclusion.orders()).doesNotContainNull();
            }
        } catch (Refused refusal) {
            assertThat(refusal.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.field()).isNotBlank();
                assertThat(problem.message()).isNotBlank();
            });
        }
    }

    @Provide
    Arbitrary<Class<? extends Submission>> records() {
        return Arbitraries.of(Forms.keys().stream()
                .sorted()
                .<Class<? extends Submission>>map(key -> Forms.recordOf(key).orElseThrow())
                .toList());
    }

    @Provide
    Arbitrary<ObjectNode> objects() {
        Arbitrary<JsonNode> lists = scalars().list().ofMaxSize(3).map(SubmissionReaderPropertyTest::array);
        Arbitrary<JsonNode> orders = objectsOf(scalars()).list().ofMaxSize(2).map(SubmissionReaderPropertyTest::array);
        return objectsOf(Arbitraries.frequencyOf(Tuple.of(6, scalars()), Tuple.of(1, lists), Tuple.of(1, orders)));
    }

    private static Arbitrary<ObjectNode> objectsOf(Arbitrary<? extends JsonNode> values) {
        var known = Arbitraries.of(Forms.keys().stream()
                .flatMap(key -> Arrays.stream(Forms.recordOf(key).orElseThrow().getRecordComponents()))
                .map(RecordComponent::getName)
                .distinct()
                .sorted()
                .toList());
        var names = Arbitraries.frequencyOf(
                Tuple.of(20, known), Tuple.of(1, Arbitraries.strings().alpha().ofMinLength(1)));
        return Arbitraries.maps(names, values).ofMaxSize(8).map(fields -> {
            var object = JsonNodeFactory.instance.objectNode();
            fields.forEach(object::set);
            return object;
        });
    }

    private static Arbitrary<JsonNode> scalars() {
        var nodes = JsonNodeFactory.instance;
        var fitting = Arbitraries.of("APPROVED", "RETURNED", "AGREE", "SIGNED", "NOTICE", "HN", "2026-01-30", "");
        return Arbitraries.oneOf(
                fitting.map(nodes::textNode),
                Arbitraries.strings().map(nodes::textNode),
                Arbitraries.longs().map(nodes::numberNode),
                Arbitraries.doubles().map(nodes::numberNode),
                Arbitraries.of(nodes.nullNode(), nodes.booleanNode(true), nodes.objectNode()));
    }

    private static ArrayNode array(List<? extends JsonNode> elements) {
        return JsonNodeFactory.instance.arrayNode().addAll(elements);
    }
}
