package parley.rulebook.lint;

import java.util.Map;

/** What rules may not do, in an author's words, by the parser's kind of piece. */
final class Refusals {

    private static final Map<String, String> BY_KIND = Map.ofEntries(
            Map.entry("WhileStmt", "loops are not for rules"),
            Map.entry("DoStmt", "loops are not for rules"),
            Map.entry("ForStmt", "loops are not for rules"),
            Map.entry("ForEachStmt", "loops are not for rules"),
            Map.entry("IfStmt", "a rule has no 'if'; write two rules"),
            Map.entry("SwitchStmt", "a rule has no 'switch'; write a rule for each case"),
            Map.entry("SwitchExpr", "a rule has no 'switch'; write a rule for each case"),
            Map.entry("TryStmt", "a rule catches nothing"),
            Map.entry("ThrowStmt", "a rule throws nothing"),
            Map.entry("ReturnStmt", "a rule returns nothing"),
            Map.entry("SynchronizedStmt", "a rule locks nothing"),
            Map.entry("LocalClassDeclarationStmt", "a rule declares no types"),
            Map.entry("ObjectCreationExpr", "'new' is not for rules"),
            Map.entry("LambdaExpr", "'->' is not for rules"),
            Map.entry("MethodReferenceExpr", "'::' is not for rules"),
            Map.entry("ClassExpr", "'.class' is not for rules"),
            Map.entry("ArrayCreationExpr", "arrays are not for rules"),
            Map.entry("CastExpr", "casts are not for rules"),
            Map.entry("AssignExpr", "a rule changes nothing"),
            Map.entry("UnaryExpr", "a rule changes nothing"));

    private Refusals() {}

    static String of(String kind) {
        return BY_KIND.getOrDefault(kind, "this is not for rules");
    }
}
