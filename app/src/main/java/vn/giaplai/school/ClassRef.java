package vn.giaplai.school;

import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Place;

/** Names a class: school, school year, class code such as 9A or 6/1. */
public record ClassRef(SchoolCode schoolCode, String schoolYear, String classCode) {

    /** The class whose code stands in a path as {@link #path()} wrote it. */
    public static ClassRef ofPath(SchoolCode schoolCode, String schoolYear, String path) {
        return new ClassRef(schoolCode, schoolYear, path.replace('~', '/'));
    }

    /**
     * The class code as one segment of a path. A slash cannot stand there, not even encoded (servers and proxies refuse
     * %2F); no class code has a tilde, which needs no encoding (RFC 3986 §2.3).
     */
    public String path() {
        return classCode.replace('/', '~');
    }

    /** Where those act who have to do with the class. */
    public Place place() {
        return Place.ofClass(schoolCode, schoolYear, classCode);
    }
}
