package vn.giaplai.security;

/**
 * A line of the menu; a process brings its own along, as a bean.
 *
 * @param key its name is the message {@code web.nav.<key>}
 * @param path address of its page; who may not knock there does not see the line
 */
public record MenuLine(String key, String path) {

    boolean leadsTo(String here) {
        return path.equals("/")
                ? here.equals("/") || here.startsWith("/inbox") || here.startsWith("/cases")
                : here.equals(path) || here.startsWith(path + "/");
    }
}
