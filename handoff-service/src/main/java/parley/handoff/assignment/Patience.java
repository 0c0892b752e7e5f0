package parley.handoff.assignment;

import java.time.Duration;

/**
 * For how long the queue holds out for the right person before it settles for less.
 *
 * @param preferred a handoff is kept for its preferred advisor, if that one is there, for so long
 * @param level each time so long has passed, one level less of the skill is asked; at none anybody will do
 * @param language after so long the language is no longer asked
 * @param again who let a handoff pass is not asked again for so long
 * @param headStart what one step of priority is worth; finite, so that nothing waits behind it for ever
 */
public record Patience(Duration preferred, Duration level, Duration language, Duration again, Duration headStart) {}
