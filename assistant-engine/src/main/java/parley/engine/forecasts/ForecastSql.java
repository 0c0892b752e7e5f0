package parley.engine.forecasts;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The last word of the desk on each brand. */
interface ForecastSql {

    @SqlUpdate("""
            insert into forecast (brand, within_seconds, told_at) values (:brand, :seconds, :at)
            on conflict (brand) do update set within_seconds = excluded.within_seconds, told_at = excluded.told_at
            where forecast.told_at < excluded.told_at
            """)
    void put(@Bind("brand") String brand, @Bind("seconds") long seconds, @Bind("at") Instant at);

    @SqlQuery("select brand, within_seconds, told_at from forecast")
    @RegisterConstructorMapper(Told.class)
    List<Told> all();

    /** A forecast in its row. */
    record Told(String brand, long withinSeconds, Instant toldAt) {}
}
