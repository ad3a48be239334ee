package vn.congress.approval.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.congress.approval.application.submission.Submission;

/** JSON Schemas (draft 2020-12) read off the records that forms hand in, so that the two cannot differ. */
final class FormSchemas {

    private final SchemaGenerator generator = generator();
    private final Map<Class<?>, JsonNode> known = new ConcurrentHashMap<>();

    JsonNode of(Class<? extends Submission> submission) {
        return known.computeIfAbsent(submission, this::generate);
    }

    /** The generator keeps state while it works. */
    private synchronized JsonNode generate(Class<?> submission) {
        return generator.generateSchema(submission);
    }

    private static SchemaGenerator generator() {
        var rules = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
                .with(Option.FLATTENED_ENUMS, Option.INLINE_ALL_SCHEMAS)
                .with(new JakartaValidationModule(
                        JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED,
                        JakartaValidationOption.NOT_NULLABLE_METHOD_IS_REQUIRED));
        return new SchemaGenerator(rules.build());
    }
}
