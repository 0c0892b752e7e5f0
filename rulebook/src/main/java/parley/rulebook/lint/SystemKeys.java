package parley.rulebook.lint;

import java.util.List;

/** What the conversation says by itself, whatever the rules say: every pack must have words for it. */
public final class SystemKeys {

    public static final List<String> ALL = List.of(
            "feedback.thanks",
            "proposal.none",
            "proposal.not_yours",
            "proposal.already",
            "proposal.gone",
            "proposal.purchase",
            "proposal.cancellation",
            "proposal.return",
            "proposal.address",
            "proposal.contract_end",
            "proposal.news",
            "news.shipped",
            "news.out_for_delivery",
            "news.delivered",
            "news.delayed",
            "news.lost",
            "news.invoice_due",
            "news.payment_failed",
            "news.refund_paid",
            "proposal.title",
            "proposal.line",
            "proposal.to",
            "proposal.by",
            "proposal.mean",
            "agreement.agreed",
            "agreement.declined",
            "agreement.unknown",
            "agreement.succeeded",
            "agreement.failed",
            "agreement.receipt",
            "courtesy.all_right",
            "ask.did_you_mean",
            "handoff.promised",
            "handoff.added",
            "handoff.renewed",
            "handoff.joined",
            "handoff.left",
            "handoff.resolved",
            "card.more",
            "person.talk");

    private SystemKeys() {}
}
