package parley.handoff.phrase;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The phrases of each brand. */
interface PhraseSql {

    @SqlQuery("""
            select p.*, coalesce(u.name, p.changed_by) as changed_by_name
            from phrase p left join desk_user u on u.id = p.changed_by
            order by p.brand, p.language, p.shortcut
            """)
    @RegisterConstructorMapper(Kept.class)
    List<Kept> all();

    /** Which phrase of a brand has a shortcut in a language. */
    @SqlQuery("select id from phrase where brand = :brand and language = :language and shortcut = :shortcut")
    List<String> having(
            @Bind("brand") String brand, @Bind("language") String language, @Bind("shortcut") String shortcut);

    @SqlUpdate("""
            insert into phrase (brand, id, language, shortcut, title, text, note, afterwards, minutes, label, changed_by, changed_at)
            values (:brand, :id, :p.language, :p.shortcut, :p.title, :p.text, :p.note, :p.afterwards, :p.minutes, :p.label, :by, :at)
            on conflict (brand, id) do update
            set language = excluded.language, shortcut = excluded.shortcut, title = excluded.title, text = excluded.text,
                note = excluded.note, afterwards = excluded.afterwards, minutes = excluded.minutes, label = excluded.label,
                changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """)
    void put(
            @Bind("brand") String brand,
            @Bind("id") String id,
            @BindMethods("p") Phrase phrase,
            @Bind("by") String by,
            @Bind("at") Instant at);

    @SqlUpdate("delete from phrase where brand = :brand and id = :id")
    int delete(@Bind("brand") String brand, @Bind("id") String id);

    /** A phrase in its row. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Kept(
            String brand, String id, @Nested @JsonUnwrapped Phrase phrase, String changedByName, Instant changedAt) {}
}
