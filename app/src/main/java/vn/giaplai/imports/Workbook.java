package vn.giaplai.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.giaplai.web.Texts;

/**
 * What the parts of a workbook are and how they belong together (ECMA-376 part 2, relationships; part 1 §18.2).
 *
 * @param from1904 whether days are counted from 1904, as Excel on old Macs did
 */
record Workbook(List<Sheet> sheets, boolean from1904, Optional<String> strings, Optional<String> styles) {

    private static final int MOST_SHEETS = 100;

    /** @param part name of its part in the ZIP */
    record Sheet(String name, String part, boolean hidden) {}

    static Workbook of(ZipParts zip, Deadline deadline) throws FileRefused {
        var main = first(relations(zip, "_rels/.rels", "", deadline), "officedocument")
                .orElse("xl/workbook.xml");
        if (!zip.has(main)) {
            throw new FileRefused(FindingKind.DAMAGED);
        }
        var folder = main.contains("/") ? main.substring(0, main.lastIndexOf('/') + 1) : "";
        var relations = relations(zip, folder + "_rels/" + main.substring(folder.length()) + ".rels", folder, deadline);
        var sheets = new ArrayList<Sheet>();
        var from1904 = new boolean[1];
        XmlPart.read(zip, main, deadline, (name, at) -> {
            if (name.equals("workbookPr")) {
                from1904[0] = XmlPart.isTrue(at, "date1904");
            } else if (name.equals("sheet")) {
                var relation = relations.get(XmlPart.attribute(at, "id", ""));
                if (relation != null && relation.type().equals("worksheet") && sheets.size() < MOST_SHEETS) {
                    var hidden = !XmlPart.attribute(at, "state", "visible").equals("visible");
                    sheets.add(new Sheet(Texts.clean(XmlPart.attribute(at, "name", "")), relation.target(), hidden));
                }
            }
            return true;
        });
        return new Workbook(sheets, from1904[0], first(relations, "sharedstrings"), first(relations, "styles"));
    }

    private record Relation(String type, String target) {}

    private static Optional<String> first(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(each -> each.type().equals(type))
                .map(Relation::target)
                .findFirst();
    }

    private static Map<String, Relation> relations(ZipParts zip, String part, String folder, Deadline deadline)
            throws FileRefused {
        var relations = new HashMap<String, Relation>();
        if (!zip.has(part)) {
            return relations;
        }
        XmlPart.read(zip, part, deadline, (name, at) -> {
            if (name.equals("Relationship")) {
                var type = XmlPart.attribute(at, "Type", "");
                var target = XmlPart.attribute(at, "Target", "");
                relations.put(
                        XmlPart.attribute(at, "Id", ""),
                        new Relation(
                                type.substring(type.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT),
                                target.startsWith("/") ? target.substring(1) : folder + target));
            }
            return true;
        });
        return relations;
    }
}
