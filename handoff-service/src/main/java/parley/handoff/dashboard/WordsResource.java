package parley.handoff.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import parley.handoff.advisor.Role;

/** The words of the page, for its scripts. */
@Path("/desk/api/words")
@RolesAllowed({Role.MAY_ANSWER, Role.MAY_ADMINISTER})
public class WordsResource {

    /** All texts by key, in the reader's language. */
    @GET
    public Map<String, String> words(@Context HttpHeaders headers) {
        return Words.of(headers.getAcceptableLanguages()).texts();
    }
}
