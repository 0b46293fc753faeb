package vn.giaplai.archive;

import java.util.Set;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.school.ClassRef;

/**
 * The part of the archive that somebody may see.
 *
 * @param wholeSchool everything of the school; else only the classes
 */
record ArchiveScope(SchoolCode schoolCode, boolean wholeSchool, Set<ClassRef> classes) {

    ArchiveScope {
        classes = Set.copyOf(classes);
    }

    boolean isEmpty() {
        return !wholeSchool && classes.isEmpty();
    }

    boolean admits(ArchiveRecord record) {
        return record.schoolCode().equals(schoolCode)
                && (wholeSchool || record.classRef() != null && classes.contains(record.classRef()));
    }
}
