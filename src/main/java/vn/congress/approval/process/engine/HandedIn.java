package vn.congress.approval.process.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;

/** What a form or client handed in: the one transient Json variable {@code submission}. */
public final class HandedIn {

    public static final String VARIABLE = "submission";

    private HandedIn() {}

    /**
     * Refuses whatever a client set beside the submission when it started a process: such a variable could move a due
     * date or take a way that nobody chose.
     *
     * @throws Refused naming each
     */
    public static void refuseAnythingElse(VariableScope started) {
        var problems = new Problems();
        started.getVariableNames().stream()
                .filter(name -> !name.equals(VARIABLE))
                .sorted()
                .forEach(name -> problems.add(name, "Chỉ nhận dữ liệu của biểu mẫu, không nhận biến «" + name + "»."));
        problems.refuse();
    }

    /**
     * Reads it. What a client sent without calling it transient is taken away here, or the next form would find it.
     *
     * @throws Refused when nothing was handed in, or not as Json
     */
    public static String asJson(VariableScope scope) {
        TypedValue value = scope.getVariableTyped(VARIABLE, false);
        if (value != null && !value.isTransient()) {
            scope.removeVariable(VARIABLE);
        }
        if (value instanceof SerializableValue json
                && "json".equals(json.getType().getName())) {
            var text = json.getValueSerialized();
            if (text != null) {
                return text;
            }
            if (json.isDeserialized() && json.getValue() != null) {
                return json.getValue().toString();
            }
        }
        throw new Refused(VARIABLE, "Chưa có nội dung biểu mẫu: phải gửi một biến «submission» kiểu Json.");
    }
}
