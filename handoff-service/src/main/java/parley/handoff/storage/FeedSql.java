package parley.handoff.storage;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The numbers of the live lists. */
public interface FeedSql {

    /** Handoffs that this transaction changed; they are numbered once it is committed. */
    @SqlUpdate("""
            insert into unnumbered (brand, handoff_id)
            select changed.brand, changed.id from unnest(:brands::text[], :ids::text[]) as changed(brand, id)
            """)
    void changed(@Bind("brands") String[] brands, @Bind("ids") String[] ids);

    /**
     * Gives everything that was committed and has no number the next one of its brand. Who comes second to a brand waits for the
     * first to commit, so that nobody reads a number before all smaller ones.
     */
    @SqlUpdate("""
            with taken as (
                delete from unnumbered returning brand, handoff_id
            ), next as (
                insert into feed (brand, seq) select distinct brand, 1 from taken order by brand
                on conflict (brand) do update set seq = feed.seq + 1
                returning brand, seq
            )
            insert into handoff_change (brand, handoff_id, seq)
            select distinct taken.brand, taken.handoff_id, next.seq from taken join next using (brand)
            order by 1, 2
            on conflict (brand, handoff_id) do update set seq = excluded.seq
            """)
    void number();

    /** Where each visible brand stands. */
    @SqlQuery("select brand, seq from feed order by brand")
    @RegisterConstructorMapper(BrandSeq.class)
    List<BrandSeq> standing();

    /** Number of the last change of a brand. */
    record BrandSeq(String brand, long seq) {}
}
