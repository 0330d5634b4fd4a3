package dev.hakyu.server.shell;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.GeneralPath;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Map;
import org.w3c.dom.Element;

/// Draws output over time on paper: the band, its median in steps, the days, and the first stop.
/// The numbers stand in the element; the words stand on the page around it.
final class PrintedOutput implements FSObjectDrawer {
    static final String TYPE = "hakyu/output";
    private static final double TALLEST = 1.05;
    private static final Color INK = new Color(0x1d1b18);
    private static final Color RULE = new Color(0xd9d3c6);
    private static final Color BAND = new Color(0xe8ddc9);
    private static final Color STOP = new Color(0xb5321c);

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        device.drawWithGraphics(
                (float) x,
                (float) y,
                (float) width / dotsPerPixel,
                (float) height / dotsPerPixel,
                graphics ->
                        new Drawing(element, graphics, width / dotsPerPixel, height / dotsPerPixel)
                                .draw());
        return Map.of();
    }

    /// One picture.
    private static final class Drawing {
        private final Graphics2D graphics;
        private final double width;
        private final double height;
        private final double[] hours;
        private final double[] low;
        private final double[] middle;
        private final double[] high;
        private final double[] days;
        private final double[] stop;

        Drawing(Element element, Graphics2D graphics, double width, double height) {
            this.graphics = graphics;
            this.width = width;
            this.height = height;
            hours = numbers(element, "data-hours");
            low = numbers(element, "data-low");
            middle = numbers(element, "data-middle");
            high = numbers(element, "data-high");
            days = numbers(element, "data-days");
            stop = numbers(element, "data-stop");
        }

        void draw() {
            if (hours.length < 2) {
                return;
            }
            graphics.setColor(BAND);
            for (int i = 0; i + 1 < hours.length; i++) {
                graphics.fill(
                        new Rectangle2D.Double(
                                x(hours[i]),
                                y(high[i]),
                                x(hours[i + 1]) - x(hours[i]),
                                y(low[i]) - y(high[i])));
            }
            graphics.setColor(RULE);
            graphics.setStroke(new BasicStroke(0.5f));
            for (double share : new double[] {0, 0.5, 1}) {
                graphics.draw(new Line2D.Double(0, y(share), width, y(share)));
            }
            for (double day : days) {
                graphics.draw(new Line2D.Double(x(day), y(0) - 4, x(day), y(0)));
            }
            graphics.setColor(INK);
            graphics.setStroke(new BasicStroke(1.2f));
            graphics.draw(steps());
            graphics.setColor(STOP);
            graphics.setStroke(
                    new BasicStroke(
                            1f,
                            BasicStroke.CAP_BUTT,
                            BasicStroke.JOIN_MITER,
                            10,
                            new float[] {4, 3},
                            0));
            for (double hour : stop) {
                graphics.draw(new Line2D.Double(x(hour), 0, x(hour), height));
            }
        }

        private Shape steps() {
            GeneralPath line = new GeneralPath();
            line.moveTo(x(hours[0]), y(middle[0]));
            for (int i = 1; i < hours.length; i++) {
                line.lineTo(x(hours[i]), y(middle[i - 1]));
                line.lineTo(x(hours[i]), y(middle[i]));
            }
            return line;
        }

        private double x(double hour) {
            return width * hour / hours[hours.length - 1];
        }

        private double y(double share) {
            return height - height * Math.clamp(share, 0, TALLEST) / TALLEST;
        }

        private static double[] numbers(Element element, String name) {
            String text = element.getAttribute(name);
            return text.isBlank()
                    ? new double[0]
                    : Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
        }
    }
}
