package parley.engine.brands;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Versions of packs, and which of them came into force when. */
@RegisterConstructorMapper(StoredPack.class)
@RegisterConstructorMapper(PublishedVersion.class)
interface PublicationSql {

    /** One publication of a pack after the other, whichever engine does it. */
    @SqlQuery("select pg_advisory_xact_lock(hashtext('rulebook ' || :pack))::text")
    String lock(@Bind("pack") String pack);

    @SqlUpdate("""
        insert into rulebook_version (pack, number, version, content, made_at, made_by)
        select :pack, coalesce(max(number), 0) + 1, :version, :content, :now, :by
        from rulebook_version where pack = :pack
        on conflict (pack, version) do nothing
        """)
    int insertVersion(
            @Bind("pack") String pack,
            @Bind("version") String version,
            @Bind("content") String content,
            @Bind("now") Instant now,
            @Bind("by") String by);

    @SqlUpdate("""
        insert into rulebook_publication (pack, number, published_at, published_by)
        select pack, number, :now, :by from rulebook_version where pack = :pack and version = :version
        """)
    int putInForce(
            @Bind("pack") String pack,
            @Bind("version") String version,
            @Bind("now") Instant now,
            @Bind("by") String by);

    @SqlQuery("""
        select distinct on (p.pack) p.pack, p.number, v.version, '' as content
        from rulebook_publication p join rulebook_version v using (pack, number)
        order by p.pack, p.id desc
        """)
    List<StoredPack> inForce();

    @SqlQuery("select coalesce(max(id), 0) from rulebook_publication")
    long latest();

    @SqlQuery("""
        select exists (select 1 from rulebook_publication p join rulebook_version v using (pack, number)
                       where v.pack = :pack and v.version = :version and p.id > :since)
        """)
    boolean wasPublishedSince(@Bind("pack") String pack, @Bind("version") String version, @Bind("since") long since);

    @SqlQuery("select pack, number, version, content from rulebook_version where pack = :pack and version = :version")
    Optional<StoredPack> find(@Bind("pack") String pack, @Bind("version") String version);

    @SqlUpdate("""
        insert into rulebook_replay (pack, version, replayed_at, days, utterances, newly_answered, changed, lost)
        values (:pack, :version, :replayedAt, :days, :utterances, :newlyAnswered, :changed, :lost)
        """)
    void insertReplay(@BindMethods ReplayedVersion replayed);

    @SqlQuery("select exists (select 1 from rulebook_replay where pack = :pack and version = :version)")
    boolean wasReplayed(@Bind("pack") String pack, @Bind("version") String version);

    @SqlQuery("""
        select v.pack, v.number, v.version, v.made_at, v.made_by, max(p.published_at) as in_force_since,
               v.number = (select number from rulebook_publication where pack = :pack order by id desc limit 1) as in_force
        from rulebook_version v join rulebook_publication p using (pack, number)
        where v.pack = :pack
        group by v.pack, v.number, v.version, v.made_at, v.made_by
        order by v.number desc
        limit :limit
        """)
    List<PublishedVersion> versions(@Bind("pack") String pack, @Bind("limit") int limit);
}
