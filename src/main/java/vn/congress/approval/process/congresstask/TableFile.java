package vn.congress.approval.process.congresstask;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.authority.AuthorityTable.Finding;
import vn.congress.approval.domain.authority.AuthorityTable.Rule;
import vn.congress.approval.domain.authority.AuthorityTable.Source;
import vn.congress.approval.domain.authority.AuthorityTables.Rules;
import vn.congress.approval.domain.authority.Inputs;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.authority.RuleSheet;
import vn.congress.approval.process.engine.MatchedRules;

/**
 * A file with the table {@code competent-level}, read and evaluated without the engine that keeps history.
 *
 * <p>What people hand in is not trusted: no DOCTYPE, no expression in any language but FEEL, no cell that is more than a
 * value or a threshold. Only then is a DMN engine shown it.
 */
final class TableFile implements Rules {

    private static final String FIELD = "table";
    private static final MatchedRules MATCHED = new MatchedRules();
    private static final DmnEngine DMN = engine();
    private static final Set<String> TEXT_TYPES = Set.of("string");
    private static final Set<String> NUMBER_TYPES = Set.of("integer", "long", "double", "number");

    private final RuleSheet sheet;
    private final Source source;
    private final DmnDecision decision;

    private TableFile(RuleSheet sheet, Source source, DmnDecision decision) {
        this.sheet = sheet;
        this.source = source;
        this.decision = decision;
    }

    /** The version in force, whoever deployed it. */
    static TableFile inForce(byte[] dmn, Source source) {
        var model = Dmn.readModelFromStream(new ByteArrayInputStream(dmn));
        return new TableFile(sheet(tableIn(model).orElseThrow()), source, decision(dmn));
    }

    /** @throws Refused naming everything that is wrong with it */
    static TableFile handedIn(byte[] dmn) {
        refuseUnsafe(dmn);
        try {
            var model = Dmn.readModelFromStream(new ByteArrayInputStream(dmn));
            var table = tableIn(model)
                    .filter(it -> model.getDefinitions().getDrgElements().size() == 1)
                    .orElseThrow(() -> new Refused(
                            FIELD,
                            "Tệp phải có đúng một quyết định, mã «%s», và quyết định đó là một bảng."
                                    .formatted(CompetentLevelTable.DECISION)));
            var problems = new Problems();
            checkLanguages(model, table, problems);
            var sheet = sheet(table);
            sheet.problems().forEach(problem -> problems.add(problem.field(), problem.message()));
            problems.refuse();
            return new TableFile(sheet, new Source(CompetentLevelTable.DECISION, 0, ""), decision(dmn));
        } catch (DmnEngineException | ModelException unreadable) {
            throw new Refused(FIELD, "Tệp không phải một bảng quyết định DMN đọc được.");
        }
    }

    @Override
    public RuleSheet sheet() {
        return sheet;
    }

    @Override
    public Finding find(Inputs inputs) {
        var variables = Variables.createVariables();
        variables.putAll(inputs.byColumn());
        var told = MATCHED.during(() -> DMN.evaluateDecisionTable(decision, variables));
        if (told.rules().isEmpty()) {
            throw new IllegalStateException("Table " + source + " has no row for " + inputs);
        }
        var rule = told.rules().get(0);
        return new Finding(
                Level.valueOf(told.answer().getSingleResult().getSingleEntry()),
                source,
                new Rule(rule, textOf(rule)),
                inputs);
    }

    private String textOf(String rule) {
        return sheet.rows().stream()
                .filter(row -> row.id().equals(rule))
                .map(RuleSheet.Row::text)
                .findFirst()
                .orElse("");
    }

    private static DmnDecision decision(byte[] dmn) {
        return DMN.parseDecision(CompetentLevelTable.DECISION, new ByteArrayInputStream(dmn));
    }

    private static DmnEngine engine() {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(MATCHED));
        return configuration.buildEngine();
    }

    /** A DOCTYPE could name files of this machine, or grow without end; no table needs one. */
    private static void refuseUnsafe(byte[] dmn) {
        try {
            var parsers = DocumentBuilderFactory.newInstance();
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setXIncludeAware(false);
            parsers.setExpandEntityReferences(false);
            var parser = parsers.newDocumentBuilder();
            parser.setErrorHandler(new Quiet());
            parser.parse(new ByteArrayInputStream(dmn));
        } catch (SAXParseException malformed) {
            throw new Refused(
                    FIELD,
                    "Tệp không phải XML hợp lệ, hoặc có khai báo DOCTYPE (dòng %d)."
                            .formatted(malformed.getLineNumber()));
        } catch (SAXException | IOException unreadable) {
            throw new Refused(FIELD, "Tệp không phải XML hợp lệ.");
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("Every Java has a safe XML parser", impossible);
        }
    }

    private static Optional<DecisionTable> tableIn(DmnModelInstance model) {
        return Optional.ofNullable(model.<DmnElement>getModelElementById(CompetentLevelTable.DECISION))
                .filter(Decision.class::isInstance)
                .map(Decision.class::cast)
                .map(Decision::getExpression)
                .filter(DecisionTable.class::isInstance)
                .map(DecisionTable.class::cast);
    }

    private static RuleSheet sheet(DecisionTable table) {
        var hitPolicy = Optional.ofNullable(table.getHitPolicy()).orElse(HitPolicy.UNIQUE);
        return new RuleSheet(
                hitPolicy.name() + (table.getAggregation() == null ? "" : " " + table.getAggregation()),
                table.getInputs().stream().map(TableFile::column).toList(),
                table.getOutputs().stream()
                        .map(Output::getName)
                        .map(TableFile::orEmpty)
                        .toList(),
                table.getRules().stream()
                        .map(rule -> new RuleSheet.Row(
                                orEmpty(rule.getId()),
                                Optional.ofNullable(rule.getDescription())
                                        .map(Description::getTextContent)
                                        .orElse("")
                                        .strip(),
                                rule.getInputEntries().stream()
                                        .map(UnaryTests::getText)
                                        .map(TableFile::textOf)
                                        .toList(),
                                rule.getOutputEntries().stream()
                                        .map(LiteralExpression::getText)
                                        .map(TableFile::textOf)
                                        .toList()))
                        .toList());
    }

    private static String column(Input input) {
        return input.getInputExpression() == null
                ? ""
                : textOf(input.getInputExpression().getText()).strip();
    }

    private static String textOf(@Nullable Text text) {
        return text == null ? "" : text.getTextContent();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void checkLanguages(DmnModelInstance model, DecisionTable table, Problems problems) {
        var cells = table.getRules().stream()
                .flatMap(rule -> Stream.concat(
                        rule.getInputEntries().stream().map(UnaryTests::getExpressionLanguage),
                        rule.getOutputEntries().stream().map(LiteralExpression::getExpressionLanguage)));
        var columns = table.getInputs().stream()
                .map(Input::getInputExpression)
                .flatMap(Stream::ofNullable)
                .map(LiteralExpression::getExpressionLanguage);
        var languages = Stream.of(Stream.of(orEmpty(model.getDefinitions().getExpressionLanguage())), columns, cells)
                .flatMap(named -> named)
                .map(TableFile::orEmpty);
        problems.addIf(
                languages.anyMatch(TableFile::isForeign),
                FIELD,
                "Bảng chỉ dùng ngôn ngữ FEEL; hãy bỏ mọi ngôn ngữ biểu thức khác (expressionLanguage).");
        problems.addIf(
                model.<Decision>getModelElementById(CompetentLevelTable.DECISION)
                                .getCamundaHistoryTimeToLiveString()
                        == null,
                FIELD,
                "Thiếu thời hạn lưu lịch sử của quyết định (camunda:historyTimeToLive), ví dụ P1825D.");
        checkTypes(table.getInputs(), problems);
    }

    private static void checkTypes(Collection<Input> inputs, Problems problems) {
        for (var input : inputs) {
            var number = Inputs.COLUMNS.get(column(input));
            if (number == null) {
                continue;
            }
            var type = orEmpty(input.getInputExpression().getTypeRef());
            problems.addIf(
                    !(number ? NUMBER_TYPES : TEXT_TYPES).contains(type),
                    FIELD,
                    "Cột «%s» phải có kiểu %s.".formatted(column(input), number ? "integer" : "string"));
        }
    }

    private static boolean isForeign(String language) {
        return !language.isBlank()
                && !language.equalsIgnoreCase("feel")
                && !language.matches("https?://www\\.omg\\.org/spec/(FEEL/\\d+|DMN/\\d+/FEEL)/?");
    }

    /** What is wrong is told to the person, not printed. */
    private static final class Quiet implements ErrorHandler {

        @Override
        public void warning(SAXParseException harmless) {}

        @Override
        public void error(SAXParseException wrong) throws SAXException {
            throw wrong;
        }

        @Override
        public void fatalError(SAXParseException wrong) throws SAXException {
            throw wrong;
        }
    }
}
