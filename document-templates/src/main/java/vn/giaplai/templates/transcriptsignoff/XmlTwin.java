package vn.giaplai.templates.transcriptsignoff;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The data of a transcript as XML, of equal value to the page and travelling inside it. The schema
 * {@code hoc-ba.xsd} beside this class documents every element in Vietnamese. Equal transcripts give equal bytes.
 */
public final class XmlTwin {
    /** Name of the file inside the PDF. */
    public static final String FILE_NAME = "hoc-ba.xml";

    /** Namespace of schema version 1. */
    public static final String NAMESPACE = "urn:giaplai:hoc-ba:1";

    private final XMLStreamWriter xml;

    private XmlTwin(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** The XML of a transcript, UTF-8. */
    public static byte[] of(Transcript transcript) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
        try {
            XMLStreamWriter writer =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new XmlTwin(writer).write(transcript);
            writer.flush();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return out.toByteArray();
    }

    private void write(Transcript transcript) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("hocBa");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("phienBanLuocDo", "1");
        element("maVanBan", transcript.documentId());
        element("banThu", Integer.toString(transcript.version()));
        element("diaChiKiemTra", transcript.verificationUrl());
        element("noiCap", transcript.place());
        element("ngayCap", transcript.date().toString());
        school(transcript);
        element("namHoc", transcript.schoolYear());
        element("khoi", Integer.toString(transcript.grade()));
        element("lop", transcript.className());
        pupil(transcript.pupil());
        history(transcript.history());
        subjects(transcript.subjects());
        corrections(transcript.corrections());
        summary(transcript.summary());
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void school(Transcript transcript) throws XMLStreamException {
        xml.writeStartElement("truong");
        element("ma", transcript.school().code());
        element("ten", transcript.school().name());
        element("capTren", transcript.school().superior());
        element("xaPhuong", transcript.school().commune());
        element("tinhThanhPho", transcript.school().province());
        xml.writeEndElement();
    }

    private void pupil(Pupil pupil) throws XMLStreamException {
        xml.writeStartElement("hocSinh");
        element("ma", pupil.code());
        element("soDinhDanh", pupil.personalId());
        element("hoTen", pupil.name());
        element("soDangBo", pupil.registerNumber());
        element("ngaySinh", pupil.birthDate().toString());
        element("gioiTinh", pupil.gender());
        element("noiSinh", pupil.birthPlace());
        element("danToc", pupil.ethnicity());
        element("choO", pupil.address());
        element("doiTuong", pupil.policy());
        for (Pupil.Guardian guardian : pupil.guardians()) {
            xml.writeStartElement("nguoiThan");
            xml.writeAttribute("vaiTro", guardian.role());
            element("hoTen", guardian.name());
            element("ngheNghiep", guardian.occupation());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void history(List<LearningStage> stages) throws XMLStreamException {
        xml.writeStartElement("quaTrinhHocTap");
        for (LearningStage stage : stages) {
            xml.writeStartElement("giaiDoan");
            element("namHoc", stage.schoolYear());
            element("lop", stage.className());
            element("truong", stage.school());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void subjects(List<SubjectRow> rows) throws XMLStreamException {
        xml.writeStartElement("ketQuaHocTap");
        for (SubjectRow row : rows) {
            xml.writeStartElement("monHoc");
            xml.writeAttribute("ma", row.code());
            xml.writeAttribute("kieu", row.kind() == SubjectKind.SCORE ? "diem" : "nhanXet");
            xml.writeAttribute("mien", Boolean.toString(row.exempt()));
            element("ten", row.name());
            grade("hocKi1", row.term1());
            grade("hocKi2", row.term2());
            grade("caNam", row.year());
            grade("sauDanhGiaLai", row.afterRetest());
            element("nhanXet", row.comment());
            texts("giaoVien", row.teachers());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void corrections(Corrections corrections) throws XMLStreamException {
        xml.writeStartElement("suaChua");
        xml.writeAttribute("soCho", Integer.toString(corrections.count()));
        texts("monHoc", corrections.subjects());
        xml.writeEndElement();
    }

    private void summary(YearSummary summary) throws XMLStreamException {
        xml.writeStartElement("tongHop");
        period("hocKi1", summary.term1());
        period("hocKi2", summary.term2());
        period("caNam", summary.year());
        period("sauDanhGiaLai", summary.afterRetest());
        element("soBuoiNghi", Integer.toString(summary.absences()));
        element("quyetDinh", decision(summary.decision()));
        texts("chungChi", summary.certificates());
        texts("cuocThi", summary.contests());
        texts("khenThuong", summary.rewards());
        element("nhanXetChuNhiem", summary.homeroomComment());
        element("nhanXetHe", summary.summerComment());
        element("giaoVienChuNhiem", summary.homeroomTeacher());
        xml.writeEndElement();
    }

    private static String decision(YearSummary.Decision decision) {
        return switch (decision) {
            case PROMOTED -> "duocLenLop";
            case NOT_PROMOTED -> "khongDuocLenLop";
            case COMPLETED_THCS -> "hoanThanhTHCS";
            case NOT_COMPLETED_THCS -> "chuaHoanThanhTHCS";
            case AFTER_SUMMER -> "xetSauHe";
            case NONE -> "";
        };
    }

    private void period(String name, PeriodResult result) throws XMLStreamException {
        xml.writeStartElement(name);
        element("renLuyen", result.conduct());
        element("hocTap", result.learning());
        xml.writeEndElement();
    }

    private void grade(String name, Grade grade) throws XMLStreamException {
        if (grade.isPresent()) {
            element(name, grade.code());
        }
    }

    private void texts(String name, List<String> texts) throws XMLStreamException {
        for (String text : texts) {
            element(name, text);
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
