package parley.conversation.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What customer and brand agreed for some time.
 *
 * @param plan name of the plan
 * @param monthly price a month
 * @param startsOn first day
 * @param endsOn last day of the commitment; absent: none
 * @param noticeDays days of notice to end it
 * @param terms its conditions in a sentence or two, in the brand's words
 */
public record Contract(
        String number,
        String plan,
        Money monthly,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int noticeDays,
        String terms,
        Origin origin)
        implements AccountFact {

    /** The last day if notice is given on a day: never before the commitment ends. */
    public LocalDate lastDayIfEndedOn(LocalDate day) {
        LocalDate afterNotice = day.plusDays(noticeDays);
        return endsOn != null && endsOn.isAfter(afterNotice) ? endsOn : afterNotice;
    }

    public boolean isCommittedOn(LocalDate day) {
        return endsOn != null && !day.isAfter(endsOn);
    }
}
