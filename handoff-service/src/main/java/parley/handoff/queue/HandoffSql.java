package parley.handoff.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.statement.UseRowMapper;

/** The rows of handoffs. */
public interface HandoffSql {

    String NEXT = """
            select * from handoff where state = 'waiting' or (state = 'offered' and offered_to = :advisor)
            order by state <> 'offered', advisor is distinct from :advisor, advisor is not null, promised_by, requested_at
            limit 1 for update""";

    /** Reads a handoff and holds its row until the transaction ends. */
    @SqlQuery("select * from handoff where brand = :brand and id = :id for update")
    @UseRowMapper(HandoffMapper.class)
    Optional<Handoff> lock(@BindMethods HandoffKey key);

    /** The open handoffs of conversations, locked in one order by everybody. */
    @SqlQuery("""
            select h.* from handoff h
            join unnest(:brands::text[], :conversations::text[]) as wanted(brand, conversation_id)
                 using (brand, conversation_id)
            where h.state <> 'resolved'
            order by h.brand, h.id
            for update of h
            """)
    @UseRowMapper(HandoffMapper.class)
    List<Handoff> lockOpen(@Bind("brands") String[] brands, @Bind("conversations") String[] conversations);

    /**
     * The one that an advisor should take next: what they are offered, what was passed to them, then what is
     * due first; what was passed to somebody else comes last, but comes. Rows that others are just taking are passed over.
     */
    @SqlQuery(NEXT + " skip locked")
    @UseRowMapper(HandoffMapper.class)
    Optional<Handoff> lockNext(@Bind("advisor") String advisor);

    /** The same, waiting for whoever has it just now: what only seems taken is not passed over. */
    @SqlQuery(NEXT)
    @UseRowMapper(HandoffMapper.class)
    Optional<Handoff> awaitNext(@Bind("advisor") String advisor);

    /** Stores a state if nobody stored another since it was read. */
    @SqlUpdate("""
            update handoff
            set state = :s.name, since = :s.since, advisor = :s.advisor, lease_until = :s.leaseUntil,
                offered_to = :s.offeredTo, offer_until = :s.offerUntil,
                wake_at = :s.wakeAt, label = :s.label, request_id = :h.requestId, fence = :h.fence, version = version + 1
            where brand = :k.brand and id = :k.id and version = :h.version
            """)
    int store(@BindMethods("k") HandoffKey key, @BindMethods("h") Handoff handoff, @BindMethods("s") StoredState state);

    /** From now on it is for those who have a skill, whatever its topic asks. */
    @SqlUpdate("update handoff set skill = :skill, skill_level = 1 where brand = :brand and id = :id")
    void ask(@BindMethods HandoffKey key, @Bind("skill") String skill);

    /** Everything that an advisor who is there has, is theirs for longer; what was lost stays lost. */
    @SqlUpdate("""
            update handoff set lease_until = greatest(lease_until, now() + make_interval(secs => :seconds))
            where state = 'assigned' and advisor = :advisor and lease_until > now()
            """)
    int renew(@Bind("advisor") String advisor, @Bind("seconds") long seconds);

    /** Handoffs whose advisor vanished. */
    @SqlQuery("""
            select * from handoff where state = 'assigned' and lease_until <= now()
            order by brand, id limit :limit for update skip locked
            """)
    @UseRowMapper(HandoffMapper.class)
    List<Handoff> lockExpired(@Bind("limit") int limit);

    /** Offers that nobody answered. */
    @SqlQuery("""
            select * from handoff where state = 'offered' and offer_until <= now()
            order by brand, id limit :limit for update skip locked
            """)
    @UseRowMapper(HandoffMapper.class)
    List<Handoff> lockLapsed(@Bind("limit") int limit);

    /** Handoffs whose time to wake has come. */
    @SqlQuery("""
            select * from handoff where state = 'snoozed' and wake_at <= now()
            order by brand, id limit :limit for update skip locked
            """)
    @UseRowMapper(HandoffMapper.class)
    List<Handoff> lockDue(@Bind("limit") int limit);

    /** The first answer of a person is counted once; whoever is answered is no longer in the way of others. */
    @SqlUpdate("""
            update handoff set answered_at = coalesce(answered_at, :at), escalated_at = null
            where brand = :brand and id = :id
            """)
    void answered(@BindMethods HandoffKey key, @Bind("at") Instant at);
}
