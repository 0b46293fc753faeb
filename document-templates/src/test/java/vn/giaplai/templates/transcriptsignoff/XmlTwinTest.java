package vn.giaplai.templates.transcriptsignoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class XmlTwinTest {
    static Stream<Transcript> transcripts() {
        return Stream.of(Transcripts.pupil9A(), Transcripts.corrected(), Transcripts.exempt(), Transcripts.longest());
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void the_twin_of_every_transcript_is_valid_by_its_own_schema(Transcript transcript) throws Exception {
        byte[] twin = XmlTwin.of(transcript);

        Validator validator = schema();

        assertThatCode(() -> validator.validate(new StreamSource(new ByteArrayInputStream(twin))))
                .doesNotThrowAnyException();
    }

    @Test
    void the_schema_refuses_a_mark_above_ten() throws Exception {
        String broken = text(Transcripts.pupil9A()).replace("<caNam>8.7</caNam>", "<caNam>87</caNam>");

        Validator validator = schema();

        assertThatThrownBy(() -> validator.validate(
                        new StreamSource(new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8)))))
                .isInstanceOf(SAXException.class)
                .hasMessageContaining("ketQua");
    }

    @Test
    void the_twin_says_what_the_page_says() {
        String twin = text(Transcripts.corrected());

        assertThat(twin)
                .contains("<hoTen>Nguyễn Thị Thuỳ Dương</hoTen>")
                .contains("<soDinhDanh>080312004517</soDinhDanh>")
                .contains("<suaChua soCho=\"2\"><monHoc>Toán</monHoc><monHoc>Tin học</monHoc></suaChua>")
                .contains("<giaoVien>Trương Công Định</giaoVien>")
                .contains("<quyetDinh>hoanThanhTHCS</quyetDinh>");
    }

    @Test
    void markup_in_a_comment_stays_text() {
        String twin = text(Transcripts.withComment("Điểm < 5 & cần > cố gắng \"nhiều\""));

        assertThat(twin).contains("<nhanXet>Điểm &lt; 5 &amp; cần &gt; cố gắng \"nhiều\"</nhanXet>");
    }

    private static String text(Transcript transcript) {
        return new String(XmlTwin.of(transcript), StandardCharsets.UTF_8);
    }

    private static Validator schema() throws SAXException {
        URL schema = Objects.requireNonNull(XmlTwin.class.getResource("hoc-ba.xsd"));
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema)
                .newValidator();
    }
}
