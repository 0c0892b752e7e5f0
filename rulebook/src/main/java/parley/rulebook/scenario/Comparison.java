package parley.rulebook.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.conversation.AgreementWords;
import parley.conversation.Turn;
import parley.conversation.decision.Card;
import parley.conversation.decision.Decision;
import parley.conversation.decision.Evidence;
import parley.conversation.decision.Phrase;
import parley.conversation.decision.QuickReply;
import parley.conversation.decision.RuleRef;
import parley.rulebook.Wording;

/** Compares what came of a turn with what its author expected. */
final class Comparison {

    private final Wording wording;
    private final ScenarioTurn expected;
    private final Turn turn;
    private final List<String> differences = new ArrayList<>();

    Comparison(Wording wording, ScenarioTurn expected, Turn turn) {
        this.wording = wording;
        this.expected = expected;
        this.turn = turn;
    }

    List<String> differences() {
        same("decision", expected.expected(), outcome(turn.decision()));
        if (expected.rule() != null) {
            same(
                    "rule",
                    expected.rule(),
                    turn.rules().stream().map(RuleRef::rule).findFirst().orElse("none"));
        }
        if (expected.evidence() != null) {
            same("evidence", new TreeSet<>(expected.evidence()), numbers(turn.decision()));
        }
        if (expected.buttons() != null) {
            same(
                    "buttons",
                    expected.buttons(),
                    buttons(turn.decision()).stream().map(QuickReply::payload).toList());
        }
        wording.languages().forEach(this::compareWords);
        return differences;
    }

    private void same(String what, Object wanted, Object got) {
        if (!wanted.equals(got)) {
            differences.add(what + ": expected " + wanted + " but was " + got);
        }
    }

    private static String outcome(Decision decision) {
        return switch (decision) {
            case Decision.Reply reply -> "reply " + reply.phrase().key();
            case Decision.Ask ask -> "ask " + ask.phrase().key();
            case Decision.Propose propose ->
                "propose " + propose.proposal().content().key();
            case Decision.Conclude conclude -> "conclude " + (conclude.agreed() ? "agreed" : "declined");
            case Decision.HandOff handOff -> "handOff " + handOff.reason();
        };
    }

    private static TreeSet<String> numbers(Decision decision) {
        List<Evidence> evidence = switch (decision) {
            case Decision.Reply reply -> reply.evidence();
            case Decision.Ask ask -> ask.evidence();
            case Decision.Propose propose -> propose.evidence();
            case Decision.Conclude ignored -> List.of();
            case Decision.HandOff ignored -> List.of();
        };
        return new TreeSet<>(evidence.stream().map(Evidence::number).toList());
    }

    private static List<QuickReply> buttons(Decision decision) {
        return switch (decision) {
            case Decision.Reply reply -> reply.quickReplies();
            case Decision.Ask ask -> ask.quickReplies();
            case Decision.Propose ignored -> List.of();
            case Decision.Conclude ignored -> List.of();
            case Decision.HandOff ignored -> List.of();
        };
    }

    /** Every phrase is said in every language, expected words or not: a sentence that cannot be said is a difference. */
    private void compareWords(String language) {
        StringBuilder said = new StringBuilder();
        phrases(turn.decision())
                .forEach(phrase -> said.append(say(phrase, language)).append('\n'));
        if (said.indexOf("{") >= 0) {
            differences.add(
                    language + ": a value is missing in “" + said.toString().strip() + "”");
        }
        String wanted = expected.words().get(language);
        if (wanted != null && said.indexOf(wanted) < 0) {
            differences.add(language + ": expected “" + wanted + "” in “"
                    + said.toString().strip() + "”");
        }
    }

    /** An author writes plain spaces where a language sets unbreakable ones. */
    private String say(Phrase phrase, String language) {
        return wording.say(phrase, language, turn.situation().zone())
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ');
    }

    private static Stream<Phrase> phrases(Decision decision) {
        Stream<Phrase> buttons = buttons(decision).stream().map(QuickReply::label);
        return switch (decision) {
            case Decision.Reply reply ->
                Stream.of(Stream.of(reply.phrase()), card(reply.card()), buttons)
                        .flatMap(phrases -> phrases);
            case Decision.Ask ask ->
                Stream.of(Stream.of(ask.phrase()), card(ask.card()), buttons).flatMap(phrases -> phrases);
            case Decision.Propose propose ->
                Stream.concat(
                        Stream.of(propose.proposal().content()),
                        card(propose.proposal().card()));
            case Decision.Conclude conclude ->
                Stream.of(AgreementWords.concluded(conclude.proposal(), conclude.agreed()));
            case Decision.HandOff ignored -> Stream.empty();
        };
    }

    private static Stream<Phrase> card(@Nullable Card card) {
        return card == null ? Stream.empty() : Stream.concat(Stream.of(card.title()), card.lines().stream());
    }
}
