package parley.handoff.advisor;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Users and their grants. */
public interface UserSql {

    @SqlQuery("select name from desk_user where id = :id")
    Optional<String> name(@Bind("id") String id);

    @SqlQuery("select id, name, password_hash from desk_user where id = :id and active")
    @RegisterConstructorMapper(Account.class)
    Optional<Account> active(@Bind("id") String id);

    @SqlQuery("select brand, role from desk_grant where user_id = :id order by brand, role")
    @RegisterConstructorMapper(StoredGrant.class)
    List<StoredGrant> grants(@Bind("id") String id);

    @SqlQuery("select exists (select from desk_user)")
    boolean any();

    @SqlUpdate("""
            insert into desk_user (id, name, password_hash) values (:id, :name, :hash) on conflict (id) do nothing
            """)
    int insert(@Bind("id") String id, @Bind("name") String name, @Bind("hash") String hash);

    @SqlUpdate("""
            insert into desk_grant (user_id, brand, role) values (:user, :brand, :role) on conflict do nothing
            """)
    int grant(@Bind("user") String user, @Bind("brand") String brand, @Bind("role") String role);

    @SqlQuery("select id, name, active from desk_user order by id")
    @RegisterConstructorMapper(Person.class)
    List<Person> all();

    @SqlUpdate("update desk_user set name = :name, active = :active where id = :id")
    int change(@Bind("id") String id, @Bind("name") String name, @Bind("active") boolean active);

    @SqlUpdate("update desk_user set password_hash = :hash where id = :id")
    int setPassword(@Bind("id") String id, @Bind("hash") String hash);

    @SqlUpdate("delete from desk_grant where user_id = :id")
    int revokeAll(@Bind("id") String id);

    @SqlUpdate("delete from desk_session where user_id = :id")
    int endSessions(@Bind("id") String id);

    /** Somebody who has an account. */
    record Person(String id, String name, boolean active) {}

    /** What a log-in is checked against. */
    record Account(String id, String name, String passwordHash) {}

    /** A grant in its row. */
    record StoredGrant(String brand, String role) {
        Grant grant() {
            return new Grant(brand, Role.stored(role));
        }
    }
}
