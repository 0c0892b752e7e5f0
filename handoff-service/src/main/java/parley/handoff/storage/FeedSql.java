package parley.handoff.storage;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The numbers of the live lists. */
public interface FeedSql {

    /** Gives changed handoffs the next number of their brand. */
    @SqlUpdate("""
            with next as (
                insert into feed (brand, seq) values (:brand, 1)
                on conflict (brand) do update set seq = feed.seq + 1
                returning seq
            )
            insert into handoff_change (brand, handoff_id, seq)
            select :brand, changed.id, next.seq from next, unnest(:ids::text[]) as changed(id)
            on conflict (brand, handoff_id) do update set seq = excluded.seq
            """)
    void number(@Bind("brand") String brand, @Bind("ids") String[] ids);

    /** Where each visible brand stands. */
    @SqlQuery("select brand, seq from feed order by brand")
    @RegisterConstructorMapper(BrandSeq.class)
    List<BrandSeq> standing();

    /** Number of the last change of a brand. */
    record BrandSeq(String brand, long seq) {}
}
