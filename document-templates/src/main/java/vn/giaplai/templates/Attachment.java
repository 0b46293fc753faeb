package vn.giaplai.templates;

/**
 * Data that travels inside the PDF as an associated file with {@code /AFRelationship /Data} (ISO 19005-3, annex E).
 *
 * @param name file name, such as {@code hoc-ba.xml}
 * @param mediaType such as {@code text/xml}
 * @param description Vietnamese, shown by PDF readers
 * @param bytes the file
 */
@SuppressWarnings("ArrayRecordComponent") // written once into the PDF, never compared
public record Attachment(String name, String mediaType, String description, byte[] bytes) {}
