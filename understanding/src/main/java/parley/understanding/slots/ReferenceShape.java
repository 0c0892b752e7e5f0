package parley.understanding.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a brand writes the numbers of one kind: {@code 9{3,10}} three to ten digits, {@code F-9{4}-9{3}} as in F-2026-031.
 * Customers leave out hyphens, the prefix, and type capitals as they like; the canonical form has all of them.
 *
 * @param kind for example {@code invoice}
 * @param prefix letters before the first digits, empty if there are none
 * @param groups the groups of digits
 */
record ReferenceShape(String kind, String prefix, List<Group> groups) {

    record Group(int least, int most) {}

    private static final Pattern GROUP = Pattern.compile("9\\{(\\d{1,2})(?:,(\\d{1,2}))?}");

    static ReferenceShape of(String kind, ContentNode node) {
        String[] parts = node.text().split("-");
        boolean prefixed = parts[0].matches("[A-Za-z]{1,8}");
        List<Group> groups = new ArrayList<>();
        for (int i = prefixed ? 1 : 0; i < parts.length; i++) {
            Matcher group = GROUP.matcher(parts[i]);
            if (!group.matches()) {
                throw node.error("cannot read '" + parts[i] + "' in the shape '" + node.text()
                        + "'; write letters, then groups of digits as 9{3} or 9{3,10}, with hyphens between");
            }
            int least = Integer.parseInt(group.group(1));
            int most = group.group(2) == null ? least : Integer.parseInt(group.group(2));
            groups.add(new Group(least, most));
        }
        if (groups.isEmpty()) {
            throw node.error("the shape '" + node.text() + "' has no digits");
        }
        return new ReferenceShape(kind, prefixed ? parts[0].toUpperCase(Locale.ROOT) : "", List.copyOf(groups));
    }

    boolean hasPrefix() {
        return !prefix.isEmpty();
    }

    /** The canonical form of digits typed with or without the breaks between their groups, or null if they do not fit. */
    @Nullable
    String canonical(List<String> digits) {
        List<String> fitting = digits.size() == 1 && groups.size() > 1 ? cut(digits.getFirst()) : digits;
        if (fitting.size() != groups.size()) {
            return null;
        }
        for (int i = 0; i < fitting.size(); i++) {
            int length = fitting.get(i).length();
            if (length < groups.get(i).least() || length > groups.get(i).most()) {
                return null;
            }
        }
        String joined = String.join("-", fitting);
        return hasPrefix() ? prefix + "-" + joined : joined;
    }

    /** Cuts digits without breaks; possible where every group has one length. */
    private List<String> cut(String digits) {
        List<String> cut = new ArrayList<>();
        int at = 0;
        for (Group group : groups) {
            if (group.least() != group.most() || at + group.least() > digits.length()) {
                return List.of();
            }
            cut.add(digits.substring(at, at + group.least()));
            at += group.least();
        }
        return at == digits.length() ? cut : List.of();
    }
}
