package parley.handoff.advisor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What advisors know and can bear, and what topics ask of them. */
public interface SkillSql {

    /** Everybody who may answer for one of the brands, {@code *} for all. */
    @SqlQuery("""
            select u.id, u.name, u.availability, u.capacity, u.languages,
                   array(select distinct g.brand from desk_grant g where g.user_id = u.id and g.role in ('advisor', 'lead')
                         order by g.brand) as brands
            from desk_user u
            where u.active and exists (
                select from desk_grant g
                where g.user_id = u.id and g.role in ('advisor', 'lead')
                  and (:everywhere or g.brand = any (:brands)))
            order by u.name, u.id
            """)
    @RegisterConstructorMapper(Ability.class)
    List<Ability> abilities(@Bind("brands") String[] brands, @Bind("everywhere") boolean everywhere);

    @SqlQuery("select skill, level from desk_skill where user_id = :user order by skill")
    @KeyColumn("skill")
    @ValueColumn("level")
    Map<String, Integer> skills(@Bind("user") String user);

    /** What those know who may answer for a brand; a team is a skill that its members have. */
    @SqlQuery("""
            select s.skill, count(*) as people,
                   count(*) filter (where u.seen_at > now() - interval '25 seconds') as present
            from desk_skill s join desk_user u on u.id = s.user_id
            where u.active and exists (
                select from desk_grant g
                where g.user_id = u.id and g.role in ('advisor', 'lead') and g.brand in (:brand, '*'))
            group by s.skill
            order by s.skill
            """)
    @RegisterConstructorMapper(KnownSkill.class)
    List<KnownSkill> ofBrand(@Bind("brand") String brand);

    @SqlUpdate("update desk_user set capacity = :capacity, languages = :languages where id = :user")
    int describe(@Bind("user") String user, @Bind("capacity") int capacity, @Bind("languages") String[] languages);

    @SqlUpdate("delete from desk_skill where user_id = :user")
    void forget(@Bind("user") String user);

    @SqlUpdate("insert into desk_skill (user_id, skill, level) values (:user, :skill, :level)")
    void learn(@Bind("user") String user, @Bind("skill") String skill, @Bind("level") int level);

    @SqlQuery("select brand, intent, skill, level, priority, weight from topic order by brand, intent")
    @RegisterConstructorMapper(Topic.class)
    List<Topic> topics();

    /** Takes effect for handoffs that come from now on. */
    @SqlUpdate("""
            insert into topic (brand, intent, skill, level, priority, weight)
            values (:brand, :intent, :skill, :level, :priority, :weight)
            on conflict (brand, intent) do update
            set skill = excluded.skill, level = excluded.level, priority = excluded.priority, weight = excluded.weight
            """)
    void put(@BindMethods Topic topic);

    /** What an advisor can bear; {@code languages} is empty if every language will do. */
    record Ability(
            String id, String name, String availability, int capacity, List<String> languages, Set<String> brands) {}

    /**
     * A skill to pass a handoff to.
     *
     * @param present how many of the people who have it are at the desk
     */
    record KnownSkill(String skill, int people, int present) {}

    /** What questions of an intent ask: a skill at a level of 1 to 5, or none at 0. */
    record Topic(String brand, String intent, @Nullable String skill, int level, int priority, int weight) {}
}
