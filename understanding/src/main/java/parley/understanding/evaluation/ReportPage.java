package parley.understanding.evaluation;

import java.util.List;
import java.util.stream.Collectors;

/** An evaluation as one self-contained HTML page: figures, the risk-coverage curve, the worst confusions. */
public final class ReportPage {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 300;
    private static final int MARGIN = 48;
    private static final double HIGHEST_RISK = 0.1;

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Understanding: %1$s</title>
            <style>
            body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:46rem;padding:0 1rem;color:#1c2430;background:#fff}
            pre{background:#f4f6f8;padding:1rem;overflow-x:auto}
            table{border-collapse:collapse;width:100%%}
            th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #d5dbe1}
            svg{width:100%%;height:auto}
            </style></head><body>
            <h1>Understanding: %1$s</h1>
            <pre>%2$s</pre>
            <h2>Wrong answers against share answered</h2>
            %3$s
            <h2>Worst confusions</h2>
            <table><thead><tr><th>times</th><th>intent</th><th>taken for</th><th>for example</th></tr></thead>
            <tbody>
            %4$s
            </tbody></table>
            </body></html>
            """;

    private ReportPage() {}

    public static String html(String title, EvaluationReport report) {
        String figures = ReportText.lines(report);
        return PAGE.formatted(
                escaped(title),
                escaped(figures.substring(0, figures.indexOf("\nworst"))),
                svg(report),
                rows(report.marked()));
    }

    private static String svg(EvaluationReport report) {
        String line = RiskCoverage.curve(report.marked(), 400).stream()
                .map(point -> "%.1f,%.1f".formatted(x(point.coverage()), y(point.risk())))
                .collect(Collectors.joining(" "));
        StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 %d %d\" role=\"img\"".formatted(WIDTH, HEIGHT)
                + " aria-label=\"share of wrong answers against share answered\" font-size=\"12\">");
        for (int i = 0; i <= 5; i++) {
            svg.append(gridLine(i / 5.0));
        }
        svg.append("<polyline fill=\"none\" stroke=\"#0b5cad\" stroke-width=\"2\" points=\"%s\"/>".formatted(line));
        svg.append(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"#b3261e\"><title>the threshold in force</title></circle>"
                        .formatted(x(report.coverage()), y(report.realised())));
        return svg.append("</svg>").toString();
    }

    private static String gridLine(double share) {
        double risk = share * HIGHEST_RISK;
        return """
                <line x1="%1$d" x2="%2$d" y1="%3$.1f" y2="%3$.1f" stroke="#d5dbe1"/>\
                <text x="4" y="%4$.1f">%5$.0f %%</text>\
                <text x="%6$.1f" y="%7$d" text-anchor="middle">%8$.0f %%</text>""".formatted(MARGIN, WIDTH - 8, y(risk), y(risk) + 4, 100 * risk, x(share), HEIGHT - 8, 100 * share);
    }

    private static double x(double coverage) {
        return MARGIN + coverage * (WIDTH - 8 - MARGIN);
    }

    private static double y(double risk) {
        return HEIGHT - MARGIN + 16 - Math.min(risk, HIGHEST_RISK) / HIGHEST_RISK * (HEIGHT - MARGIN);
    }

    private static String rows(List<Marked> marked) {
        return Confusion.worst(marked, 40).stream()
                .map(confusion -> "<tr><td>%d</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                        .formatted(
                                confusion.times(),
                                escaped(confusion.truth()),
                                escaped(confusion.guess()),
                                escaped(confusion.example())))
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
