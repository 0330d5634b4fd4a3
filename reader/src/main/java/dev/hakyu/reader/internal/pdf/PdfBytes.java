package dev.hakyu.reader.internal.pdf;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/// A document in memory. Reading stops when the reading thread is interrupted, so that a document
/// made to be read for ever can be given up.
final class PdfBytes implements RandomAccessRead {
    private static final int LOOK_EVERY_READS = 1024;
    private final byte[] bytes;
    private int position;
    private int reads;
    private boolean closed;

    PdfBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    private void requireUninterrupted() throws InterruptedIOException {
        if (++reads % LOOK_EVERY_READS == 0 && Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("given up");
        }
    }

    @Override
    public int read() throws IOException {
        requireUninterrupted();
        return position < bytes.length ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        requireUninterrupted();
        int count = Math.min(length, bytes.length - position);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        System.arraycopy(bytes, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long to) throws IOException {
        if (to < 0) {
            throw new IOException("no such position: " + to);
        }
        position = (int) Math.min(to, bytes.length);
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isEOF() {
        return position >= bytes.length;
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(new PdfBytes(bytes), start, length, true);
    }

    @Override
    public void close() {
        closed = true;
    }
}
