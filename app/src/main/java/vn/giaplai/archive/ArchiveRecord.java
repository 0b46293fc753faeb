package vn.giaplai.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.school.ClassRef;

/**
 * The archive's row on one paper: where it lies, its digest and by what it is found.
 *
 * @param objectId the object on the shelf, for instance {@code urn:giaplai:79012345:2026-2027:2612345678}
 * @param objectVersion the version of the object that brought the paper in
 * @param path logical path inside the object
 * @param sha256 digest of the whole file, 32 bytes
 * @param length bytes
 * @param metadata the description that lies beside the paper, TT 05/2025/TT-BNV
 * @param pupilCode null for a paper about the whole school, as are name, personal id and birth date
 * @param pdfId first identifier of the PDF, in hexadecimal digits; stays the same in every later revision of a file
 * @param twin the XML beside the PDF; null for a paper without one
 */
@SuppressWarnings("ArrayRecordComponent") // a row, never compared
record ArchiveRecord(
        DocumentId documentId,
        String objectId,
        int objectVersion,
        String path,
        byte[] sha256,
        long length,
        Map<String, Map<String, String>> metadata,
        Instant archivedAt,
        SchoolCode schoolCode,
        String schoolYear,
        @Nullable String classCode,
        @Nullable PupilCode pupilCode,
        @Nullable String personalId,
        @Nullable String pupilName,
        @Nullable LocalDate birthDate,
        String title,
        int version,
        @Nullable String pdfId,
        @Nullable Twin twin) {

    /**
     * The paper's data as XML, in the same version of the object.
     *
     * @param sha256 digest of the file, 32 bytes
     */
    record Twin(String path, byte[] sha256) {}

    /** Where a file of this version lies: the paper itself or its twin. */
    Shelf.Place place(String path) {
        return new Shelf.Place(objectId, objectVersion, path);
    }

    /** The class the pupil was in; null for a paper about the whole school. */
    @Nullable ClassRef classRef() {
        return classCode == null ? null : new ClassRef(schoolCode, schoolYear, classCode);
    }

    /** Where the list shows it: newest school year first, then class, given name, full name, newest version. */
    String sortKey() {
        return SortKey.of(schoolYear, classCode, pupilName, version, documentId);
    }
}
