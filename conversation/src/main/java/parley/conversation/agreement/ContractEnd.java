package parley.conversation.agreement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import parley.conversation.account.AccountFact;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.Contract;
import parley.conversation.account.FactKind;

/**
 * A contract ended as its own terms allow.
 *
 * @param lastDay last day it runs
 */
public record ContractEnd(String contractNumber, String plan, LocalDate lastDay) implements Deal {

    public static ContractEnd of(Contract contract, LocalDate today) {
        return new ContractEnd(contract.number(), contract.plan(), contract.lastDayIfEndedOn(today));
    }

    @Override
    public Set<FactKind> restsOn() {
        return Set.of(FactKind.CONTRACT);
    }

    @Override
    public Set<String> restsOnNumbers() {
        return Set.of(contractNumber);
    }

    @Override
    public Standing standing(AccountFacts facts, LocalDate today) {
        return facts.contracts().stream()
                .filter(contract -> contract.number().equals(contractNumber))
                .findFirst()
                .map(contract -> of(contract, today))
                .<Standing>map(now -> now.equals(this) ? new Standing.Same() : new Standing.Changed(now))
                .orElseGet(Standing.Gone::new);
    }

    @Override
    public boolean isAboutTheSame(Deal other) {
        return other instanceof ContractEnd end && end.contractNumber.equals(contractNumber);
    }

    @Override
    public Optional<Settlement> settledBy(AccountFact fact) {
        if (!(fact instanceof Contract contract) || !contract.number().equals(contractNumber)) {
            return Optional.empty();
        }
        return Optional.of(lastDay.equals(contract.endsOn()) ? Settlement.SUCCEEDED : Settlement.FAILED);
    }
}
