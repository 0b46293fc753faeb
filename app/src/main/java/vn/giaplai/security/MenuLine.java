package vn.giaplai.security;

import java.util.List;
import java.util.stream.Stream;

/**
 * A line of the menu; a process brings its own along, as a bean.
 *
 * @param key its name is the message {@code web.nav.<key>}
 * @param path address of its page; who may not knock there does not see the line
 * @param rooms addresses of other pages that one reaches by this line, with all below them
 */
public record MenuLine(String key, String path, List<String> rooms) {

    public MenuLine {
        rooms = List.copyOf(rooms);
    }

    public MenuLine(String key, String path, String... rooms) {
        this(key, path, List.of(rooms));
    }

    boolean leadsTo(String here) {
        return here.equals(path)
                || Stream.concat(Stream.of(path), rooms.stream())
                        .anyMatch(room -> here.equals(room) || !room.equals("/") && here.startsWith(room + "/"));
    }
}
