package vn.giaplai.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giaplai.documents.Document;
import vn.giaplai.documents.DocumentKind;
import vn.giaplai.documents.DocumentRevision;
import vn.giaplai.documents.RevisionKind;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.School;
import vn.giaplai.web.SchoolTime;

/**
 * What an archivist must know about a paper, in the words of the regulation, so that the archive explains itself
 * without this software. Fields of scanned paper (số tờ, tình trạng vật lý, bút tích, mã hồ sơ gốc giấy) do not apply
 * to records born digital and say so.
 *
 * <p>Source: TT 05/2025/TT-BNV (phông, hồ sơ, tài liệu); permanent keeping: NĐ 88/2026/NĐ-CP Đ8.3.
 */
final class ArchivalDescription {

    static final String FONDS = "phông";
    static final String FILE = "hồ sơ";
    static final String DOCUMENT = "tài liệu";

    private static final Locale VIETNAM = Locale.forLanguageTag("vi");
    private static final String VIETNAMESE = "Tiếng Việt";
    private static final String BORN_DIGITAL = "Không áp dụng: tài liệu hình thành ở dạng số";
    private static final String PAGES = "số trang";
    private static final String DATE = "ngày tháng năm";
    private static final String FROM = "thời gian bắt đầu";
    private static final String TO = "thời gian kết thúc";
    private static final Set<String> DAYS = Set.of(DATE, FROM, TO);

    private ArchivalDescription() {}

    /** What a version of an object says that it came for. */
    static String act(Paper paper) {
        return "Lưu " + paper.path();
    }

    /**
     * What the PDF says about itself.
     *
     * @param id first file identifier (ISO 32000-1 §14.4), hexadecimal; null without one
     * @param twin the data as XML that it carries; null without one
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record PdfFacts(int pages, @Nullable String id, byte @Nullable [] twin) {}

    /**
     * A paper about to be archived.
     *
     * @param signers who signed, in words, by signature field and in order of signing
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record Paper(
            Document document,
            School school,
            @Nullable Pupil pupil,
            String objectId,
            String path,
            byte[] bytes,
            byte[] sha256,
            PdfFacts facts,
            List<String> signers,
            List<DocumentRevision> revisions,
            Instant archivedAt) {

        /** The XML twin as a file of its own beside the PDF; null without one. */
        @Nullable StoredFile twin() {
            var xml = facts.twin();
            return xml == null ? null : StoredFile.of(path.replaceFirst("\\.pdf$", ".xml"), xml);
        }

        LocalDate date() {
            return revisions.stream()
                    .filter(revision -> revision.kind() == RevisionKind.SIGNATURE)
                    .map(DocumentRevision::createdAt)
                    .reduce((first, second) -> second)
                    .orElse(archivedAt)
                    .atZone(SchoolTime.ZONE)
                    .toLocalDate();
        }
    }

    /** Describes the paper and the file it belongs to; earlier papers of the same file come in their order. */
    static Map<String, Map<String, String>> of(Paper paper, List<ArchiveRecord> earlier, SchoolTime time) {
        var document = document(paper, earlier.size() + 1, time);
        var documents = new ArrayList<Map<String, String>>();
        earlier.forEach(record -> documents.add(record.metadata().getOrDefault(DOCUMENT, Map.of())));
        documents.add(document);
        var described = new LinkedHashMap<String, Map<String, String>>();
        described.put(FONDS, fonds(paper));
        described.put(FILE, file(paper, documents));
        described.put(DOCUMENT, document);
        return described;
    }

    private static Map<String, String> fonds(Paper paper) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("mã phông", paper.school().code().value());
        fields.put("tên phông", "Phông lưu trữ " + paper.school().name());
        fields.put("trạng thái", "Mở");
        fields.put("ngôn ngữ", VIETNAMESE);
        return fields;
    }

    private static Map<String, String> file(Paper paper, List<Map<String, String>> documents) {
        var days = documents.stream()
                .map(document -> document.getOrDefault(DATE, ""))
                .collect(Collectors.toCollection(TreeSet::new));
        int pages = documents.stream()
                .mapToInt(document -> Integer.parseInt(document.getOrDefault(PAGES, "0")))
                .sum();
        var fields = new LinkedHashMap<String, String>();
        fields.put("mã hồ sơ", paper.objectId());
        fields.put("tiêu đề", fileTitle(paper));
        fields.put("thời hạn lưu trữ", filing(paper).retention());
        fields.put("mức độ tiếp cận", "Hạn chế");
        fields.put("ngôn ngữ", VIETNAMESE);
        fields.put(FROM, days.first());
        fields.put(TO, days.last());
        fields.put("từ khóa", keywords(paper));
        fields.put("tổng số tài liệu", Integer.toString(documents.size()));
        fields.put("số tờ", BORN_DIGITAL);
        fields.put(PAGES, Integer.toString(pages));
        fields.put("tình trạng vật lý", BORN_DIGITAL);
        fields.put("ký hiệu thông tin", symbol(paper));
        fields.put("mức độ tin cậy", "Gốc điện tử");
        fields.put("mã hồ sơ gốc giấy", BORN_DIGITAL);
        fields.put("chế độ dự phòng", "Có");
        fields.put("tình trạng dự phòng", "Chưa dự phòng");
        fields.put(
                "tệp tin hồ sơ",
                documents.stream()
                        .map(document -> document.getOrDefault("tệp tin", ""))
                        .collect(Collectors.joining("; ")));
        return fields;
    }

    private static Map<String, String> document(Paper paper, int ordinal, SchoolTime time) {
        var document = paper.document();
        var fields = new LinkedHashMap<String, String>();
        fields.put("mã lưu trữ", document.id().toString());
        fields.put("số thứ tự trong hồ sơ", Integer.toString(ordinal));
        fields.put("tên loại", document.kind().filing().type());
        fields.put("phiên bản", Integer.toString(document.version()));
        fields.put(DATE, paper.date().toString());
        fields.put("cơ quan ban hành", paper.school().name());
        fields.put("trích yếu", document.title());
        fields.put("ngôn ngữ", VIETNAMESE);
        fields.put(PAGES, Integer.toString(paper.facts().pages()));
        fields.put("ký hiệu thông tin", symbol(paper));
        fields.put("từ khóa", keywords(paper));
        fields.put("chế độ sử dụng", "Hạn chế");
        fields.put("mức độ tin cậy", "Gốc điện tử");
        fields.put("bút tích", BORN_DIGITAL);
        fields.put("tình trạng vật lý", BORN_DIGITAL);
        fields.put("quy trình xử lý", "Hồ sơ công việc " + document.caseNumber());
        fields.put("chữ ký", String.join("; ", paper.signers()));
        fields.put("mức chữ ký", document.wantedLevel().replace('_', '-'));
        fields.put("mẫu", document.templateVersion());
        fields.put("tệp tin", paper.path());
        fields.put("định dạng", paper.twin() == null ? "application/pdf" : "application/pdf; text/xml");
        fields.put("dung lượng", Long.toString(paper.bytes().length));
        fields.put("SHA-256", HexFormat.of().formatHex(paper.sha256()));
        var twin = paper.twin();
        if (twin != null) {
            fields.put("tệp tin XML", twin.path());
            fields.put("SHA-256 của tệp tin XML", HexFormat.of().formatHex(twin.sha256()));
        }
        fields.put("thời điểm lưu trữ", time.moment(paper.archivedAt()));
        return fields;
    }

    private static String fileTitle(Paper paper) {
        var pupil = paper.pupil();
        var year = paper.document().schoolYear();
        var subject = filing(paper).subject();
        return pupil == null
                ? subject + " năm học " + year
                : subject + " của " + pupil.fullName() + ", năm học " + year;
    }

    private static String keywords(Paper paper) {
        var document = paper.document();
        var pupil = paper.pupil();
        var subject = filing(paper).subject().toLowerCase(VIETNAM);
        return pupil == null
                ? subject + "; " + document.schoolYear()
                : subject + "; " + document.schoolYear() + "; lớp " + document.classCode() + "; " + pupil.fullName()
                        + "; " + pupil.code() + "; " + pupil.personalId();
    }

    private static DocumentKind.Filing filing(Paper paper) {
        return paper.document().kind().filing();
    }

    private static String symbol(Paper paper) {
        return filing(paper).symbol();
    }

    /** The same as a page shows it: days as a school writes them. */
    static Map<String, Map<String, String>> forReaders(Map<String, Map<String, String>> description, SchoolTime time) {
        var shown = new LinkedHashMap<String, Map<String, String>>();
        description.forEach((group, fields) -> {
            var lines = new LinkedHashMap<String, String>();
            fields.forEach(
                    (name, value) -> lines.put(name, DAYS.contains(name) ? time.day(LocalDate.parse(value)) : value));
            shown.put(group, lines);
        });
        return shown;
    }

    /** The same as text that a person can read without any program. */
    static String readable(Map<String, Map<String, String>> description) {
        var text = new StringBuilder();
        description.forEach((group, fields) -> {
            text.append(group.toUpperCase(Locale.ROOT)).append('\n');
            fields.forEach((name, value) ->
                    text.append("  ").append(name).append(": ").append(value).append('\n'));
        });
        return text.toString();
    }
}
