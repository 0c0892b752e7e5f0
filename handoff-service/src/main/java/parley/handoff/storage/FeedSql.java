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
            update handoff set changed_seq = next.seq from next
            where brand = :brand and id = any(:ids::text[])
            """)
    void number(@Bind("brand") String brand, @Bind("ids") String[] ids);

    /** Where each visible brand stands. */
    @SqlQuery("select brand, seq from feed order by brand")
    @RegisterConstructorMapper(BrandSeq.class)
    List<BrandSeq> standing();

    /** Number of the last change of a brand. */
    record BrandSeq(String brand, long seq) {}
}
