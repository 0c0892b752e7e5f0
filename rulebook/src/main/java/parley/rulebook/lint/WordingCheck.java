package parley.rulebook.lint;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import parley.conversation.account.AccountFact;
import parley.conversation.account.Answer;
import parley.conversation.account.Order;
import parley.conversation.shopping.Suggestion;
import parley.rulebook.wording.Sentence;

/** Checks that every key a rule says stands in the wording, and that the rule gives every value its sentence needs. */
final class WordingCheck {

    /** A key that a suggestion says, and whether each of its sentences is about a fact of its own. */
    private record Said(StringLiteralExpr key, boolean aboutFact) {}

    private static final Set<String> FACT_PROPERTIES = factProperties();

    private final Map<String, Map<String, Sentence>> sentences;
    private final Set<String> keys = new TreeSet<>();

    WordingCheck(Map<String, Map<String, Sentence>> sentences) {
        this.sentences = sentences;
        sentences.values().forEach(language -> keys.addAll(language.keySet()));
    }

    /** Checks one chain of calls on {@code suggest}. */
    void check(MethodCallExpr chain, Scope scope, int offset) {
        List<MethodCallExpr> calls = calls(chain);
        Set<String> given = given(calls);
        for (MethodCallExpr call : calls) {
            for (Said said : said(call, scope, offset)) {
                checkKey(said, given, scope, offset);
            }
        }
    }

    /** Keys that the conversation itself says must be there too. */
    boolean has(String key) {
        return keys.contains(key);
    }

    private static List<MethodCallExpr> calls(MethodCallExpr chain) {
        List<MethodCallExpr> calls = new ArrayList<>();
        Expression call = chain;
        while (call instanceof MethodCallExpr next) {
            calls.add(0, next);
            call = next.getScope().orElse(null);
        }
        return calls;
    }

    private static Set<String> given(List<MethodCallExpr> calls) {
        Set<String> names = new HashSet<>();
        for (MethodCallExpr call : calls) {
            boolean gives = call.getNameAsString().equals("with")
                    || call.getNameAsString().equals("term");
            if (gives && !call.getArguments().isEmpty() && call.getArgument(0) instanceof StringLiteralExpr name) {
                names.add(name.getValue());
            }
        }
        return names;
    }

    private List<Said> said(MethodCallExpr call, Scope scope, int offset) {
        List<Expression> values = call.getArguments();
        return switch (call.getNameAsString()) {
            case "reply", "ask", "quickReply" -> keys(values, 0, 1, false, scope, offset);
            case "eachLine", "eachQuickReply", "eachTextReply" -> keys(values, 0, 1, true, scope, offset);
            case "term" -> keys(values, 1, 2, false, scope, offset);
            case "card" -> keys(values, 0, values.size(), false, scope, offset);
            default -> List.of();
        };
    }

    private static List<Said> keys(
            List<Expression> values, int from, int to, boolean aboutFact, Scope scope, int offset) {
        List<Said> said = new ArrayList<>();
        for (Expression value : values.subList(Math.min(from, values.size()), Math.min(to, values.size()))) {
            if (value instanceof StringLiteralExpr key) {
                said.add(new Said(key, aboutFact));
            } else {
                scope.problem(
                        offset,
                        "a key of the wording must stand between quotes, so that it can be checked",
                        "write the key itself; let a {…, select, …} of the wording choose the words");
            }
        }
        return said;
    }

    private void checkKey(Said said, Set<String> given, Scope scope, int offset) {
        String key = said.key.getValue();
        if (!keys.contains(key)) {
            scope.problemAt(offset, "\"" + key + "\"", "the wording has no '" + key + "'", nearKey(key));
            return;
        }
        Set<String> missing = new TreeSet<>();
        sentences.values().forEach(language -> {
            if (language.containsKey(key)) {
                missing.addAll(language.get(key).needs());
            }
        });
        missing.removeAll(given);
        if (said.aboutFact) {
            missing.removeAll(FACT_PROPERTIES);
        }
        for (String name : missing) {
            scope.problemAt(
                    offset,
                    "\"" + key + "\"",
                    "the sentence '" + key + "' needs {" + name + "}, which the rule does not give",
                    "add .with(\"" + name + "\", …)");
        }
    }

    private String nearKey(String key) {
        String near = Near.cure(key, keys);
        return near.startsWith("did") ? near : "write it in every file of wording/, or use a key that stands there";
    }

    private static Set<String> factProperties() {
        Set<String> names = new HashSet<>();
        for (Class<?> fact : AccountFact.class.getPermittedSubclasses()) {
            names.addAll(Types.properties(fact));
        }
        names.addAll(Types.properties(Order.Line.class));
        names.addAll(Types.properties(Suggestion.class));
        names.addAll(Types.properties(Answer.Basis.class));
        names.add("choice");
        return names;
    }
}
