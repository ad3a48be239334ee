package vn.congress.approval.application.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.TooLarge;

/**
 * Turns what a form or a client handed in into a typed, valid record.
 *
 * <p>Everything wrong is named at once, each by its field: not an object, unknown fields, wrong types and impossible
 * dates, then what the record's own annotations and {@link Submission#check} find.
 */
@Service
public class SubmissionReader {

    private final Validator validator;
    private final ObjectMapper mapper = strictMapper();

    SubmissionReader(Validator validator) {
        this.validator = validator;
    }

    /**
     * @throws Refused when anything is wrong; its fields are those of {@code type}
     * @throws TooLarge when a text is longer than 1 MB in UTF-8
     */
    public <S extends Submission> S read(String json, Class<S> type) {
        var handedIn = parse(json);
        refuseHugeTexts(handedIn);

        var problems = new LinkedHashMap<String, Problem>();
        var readable = mapper.createObjectNode();
        var components =
                Arrays.stream(type.getRecordComponents()).collect(Collectors.toMap(RecordComponent::getName, it -> it));
        handedIn.fields().forEachRemaining(field -> {
            var component = components.get(field.getKey());
            if (component == null) {
                note(problems, field.getKey(), "Trường không có trong biểu mẫu.");
            } else if (fits(field.getValue(), component)) {
                readable.set(field.getKey(), field.getValue());
            } else {
                note(problems, field.getKey(), "Giá trị không đúng kiểu hoặc không có thật, hãy kiểm tra lại.");
            }
        });

        var submission = mapper.convertValue(readable, type);
        validator
                .validate(submission)
                .forEach(violation -> note(problems, violation.getPropertyPath().toString(), violation.getMessage()));
        var acrossFields = new Problems();
        submission.check(acrossFields);
        acrossFields.all().forEach(problem -> problems.putIfAbsent(problem.field(), problem));

        if (!problems.isEmpty()) {
            throw new Refused(problems.values().stream().toList());
        }
        return submission;
    }

    /** The submission as JSON, for the journal. */
    public String write(Submission submission) {
        try {
            return mapper.writeValueAsString(submission);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record that was read can be written", impossible);
        }
    }

    private static void note(Map<String, Problem> problems, String field, String message) {
        problems.putIfAbsent(field, new Problem(field, message));
    }

    private ObjectNode parse(String json) {
        try {
            if (mapper.readTree(json) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException malformed) {
            throw new Refused("submission", "Dữ liệu gửi lên không đọc được.");
        }
        throw new Refused("submission", "Dữ liệu gửi lên không đọc được.");
    }

    private boolean fits(JsonNode value, RecordComponent component) {
        JavaType type = mapper.getTypeFactory().constructType(component.getGenericType());
        if (java.time.LocalDate.class.equals(type.getRawClass()) && !value.isTextual() && !value.isNull()) {
            return false;
        }
        try {
            mapper.readerFor(type).readValue(value);
            return true;
        } catch (java.io.IOException wrong) {
            return false;
        }
    }

    private static void refuseHugeTexts(JsonNode node) {
        if (node.isTextual() && isHuge(node.textValue())) {
            throw new TooLarge("Một nội dung dài quá 1 MB. Hãy đưa phần dài vào tệp đính kèm.");
        }
        node.forEach(SubmissionReader::refuseHugeTexts);
    }

    private static boolean isHuge(String text) {
        return text.length() > SubmissionText.LONG_TEXT
                || (text.length() > SubmissionText.LONG_TEXT / 3
                        && text.getBytes(StandardCharsets.UTF_8).length > SubmissionText.LONG_TEXT);
    }

    private static ObjectMapper strictMapper() {
        var mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        var text = mapper.coercionConfigFor(LogicalType.Textual);
        for (var shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            text.setCoercion(shape, CoercionAction.Fail);
        }
        return mapper;
    }
}
