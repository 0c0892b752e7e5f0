package parley.rulebook.lint;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.lang.reflect.Type;
import parley.rulebook.author.Suggest;
import parley.rulebook.drl.Rule;

/**
 * Checks the consequence of one rule. It is a list of suggestions and of names for values; everything else that Java could do
 * there is refused.
 */
final class ThenCheck {

    /** The rule engine compiles consequences as this language, whatever Java runs it. */
    private static final ParserConfiguration JAVA =
            new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);

    /** The text is parsed behind an opening brace of its own. */
    private static final int BRACE = 1;

    private final Rule rule;
    private final Scope scope;
    private final WordingCheck wording;

    ThenCheck(Rule rule, Scope scope, WordingCheck wording) {
        this.rule = rule;
        this.scope = scope;
        this.wording = wording;
    }

    void run() {
        scope.name("suggest", Suggest.class);
        ParseResult<BlockStmt> parsed = new JavaParser(JAVA).parseBlock("{" + rule.then() + "}");
        if (!parsed.isSuccessful() || parsed.getResult().isEmpty()) {
            parsed.getProblems().stream().limit(1).forEach(this::unreadable);
            return;
        }
        BlockStmt block = parsed.getResult().get();
        if (block.getStatements().isEmpty()) {
            scope.problem(
                    rule.thenOffset(),
                    "the rule suggests nothing",
                    "write suggest.reply(…), suggest.ask(…) or suggest.handOff()");
        }
        block.getStatements().forEach(this::statement);
    }

    private void unreadable(Problem problem) {
        int offset = problem.getLocation()
                .flatMap(tokens -> tokens.getBegin().getRange())
                .map(range -> offset(range.begin))
                .orElse(rule.thenOffset());
        boolean bracket = count('(') != count(')');
        boolean semicolon = !bracket && problem.getMessage().contains("\";\"");
        scope.problem(
                offset,
                semicolon ? "the statement that stops here has no end" : "this cannot be read",
                semicolon ? "write ; behind it" : bracket ? "close every ( with a )" : "check quotes and commas");
    }

    private long count(char bracket) {
        return rule.then().chars().filter(c -> c == bracket).count();
    }

    private void statement(Statement statement) {
        switch (statement) {
            case EmptyStmt ignored -> {}
            case ExpressionStmt expression -> expression(expression.getExpression());
            default ->
                scope.problem(
                        offset(statement),
                        Refusals.of(statement.getClass().getSimpleName()),
                        "suggest only, and decide in `when`");
        }
    }

    private void expression(Expression expression) {
        if (expression instanceof VariableDeclarationExpr declaration) {
            declaration.getVariables().forEach(this::declare);
        } else if (expression instanceof MethodCallExpr chain && root(chain).equals("suggest")) {
            Expressions.ofThen(scope, offset(chain)).type(chain);
            wording.check(chain, scope, offset(chain));
        } else if (expression instanceof MethodCallExpr) {
            Expressions.ofThen(scope, offset(expression)).type(expression);
            scope.problem(offset(expression), "this suggests nothing", "begin with suggest.");
        } else {
            scope.problem(
                    offset(expression), Refusals.of(expression.getClass().getSimpleName()), "begin with suggest.");
        }
    }

    private void declare(VariableDeclarator variable) {
        Type type = variable.getInitializer()
                .flatMap(value -> Expressions.ofThen(scope, offset(variable)).type(value))
                .orElse(Object.class);
        scope.name(variable.getNameAsString(), type);
    }

    private static String root(Expression expression) {
        Expression owner = expression;
        while (owner instanceof MethodCallExpr call && call.getScope().isPresent()) {
            owner = call.getScope().get();
        }
        return owner instanceof NameExpr name ? name.getNameAsString() : "";
    }

    private int offset(Node node) {
        return node.getBegin().map(this::offset).orElse(rule.thenOffset());
    }

    private int offset(Position place) {
        int line = 1;
        int start = 0;
        String text = "{" + rule.then();
        while (line < place.line && text.indexOf('\n', start) >= 0) {
            start = text.indexOf('\n', start) + 1;
            line++;
        }
        return rule.thenOffset() + start + place.column - 1 - BRACE;
    }
}
