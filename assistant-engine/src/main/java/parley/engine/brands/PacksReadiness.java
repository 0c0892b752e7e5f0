package parley.engine.brands;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when models and rules are loaded. */
@Readiness
@ApplicationScoped
public class PacksReadiness implements HealthCheck {

    private final Brands brands;

    PacksReadiness(Brands brands) {
        this.brands = brands;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("packs").status(brands.areLoaded());
        brands.failure().ifPresent(why -> response.withData("failure", why));
        return response.build();
    }
}
