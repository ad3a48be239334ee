package vn.congress.approval.application.submission;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
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
            var value = withoutBlanks(field.getValue());
            if (component == null) {
                note(problems, field.getKey(), "Trường không có trong biểu mẫu.");
            } else if (fits(value, component)) {
                readable.set(field.getKey(), value);
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
        if (isUnfit(value)) {
            return false;
        }
        try {
            mapper.readerFor(mapper.getTypeFactory().constructType(component.getGenericType()))
                    .readValue(value);
            return true;
        } catch (IOException wrong) {
            return false;
        }
    }

    /** Lists with holes, and texts with a character no database keeps. */
    private static boolean isUnfit(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue().indexOf('\0') >= 0;
        }
        return StreamSupport.stream(value.spliterator(), false)
                .anyMatch(part -> (value.isArray() && part.isNull()) || isUnfit(part));
    }

    /** Texts of nothing but spaces, of whatever kind Unicode has, become empty: they are as good as missing. */
    private JsonNode withoutBlanks(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue().isBlank() ? TextNode.valueOf("") : value;
        }
        if (value instanceof ArrayNode list) {
            var kept = mapper.createArrayNode();
            list.forEach(part -> kept.add(withoutBlanks(part)));
            return kept;
        }
        if (value instanceof ObjectNode object) {
            var kept = mapper.createObjectNode();
            object.fields().forEachRemaining(part -> kept.set(part.getKey(), withoutBlanks(part.getValue())));
            return kept;
        }
        return value;
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
                .addModule(new SimpleModule().addDeserializer(LocalDate.class, new PlainDate()))
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
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

    /** A day as {@code yyyy-MM-dd} and in no other way: a time of day or a zone would leave open which day is meant. */
    private static final class PlainDate extends StdDeserializer<LocalDate> {

        PlainDate() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING) && parser.getText().matches("\\d{4}-\\d{2}-\\d{2}")) {
                try {
                    return LocalDate.parse(parser.getText());
                } catch (DateTimeParseException noSuchDay) {
                    throw InvalidFormatException.from(parser, "no such day", parser.getText(), LocalDate.class);
                }
            }
            throw MismatchedInputException.from(parser, LocalDate.class, "a day is written yyyy-MM-dd");
        }
    }
}
