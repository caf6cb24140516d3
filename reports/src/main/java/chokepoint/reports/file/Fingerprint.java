package chokepoint.reports.file;

import chokepoint.findings.provenance.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/**
 * What tells a written file from any other.
 *
 * @param sha256 in hexadecimal
 */
record Fingerprint(String path, long bytes, String sha256) {

    /** Writes a file and takes its fingerprint on the way. */
    static Fingerprint whileWriting(ResultFile file, OutputStream target) throws IOException {
        MessageDigest digest = Sha256.begin();
        long[] count = new long[1];
        try (OutputStream counted = new DigestOutputStream(target, digest) {
            @Override
            public void write(int one) throws IOException {
                super.write(one);
                count[0]++;
            }

            @Override
            public void write(byte[] some, int from, int length) throws IOException {
                super.write(some, from, length);
                count[0] += length;
            }
        }) {
            file.writeTo(counted);
        }
        return new Fingerprint(file.path(), count[0], Sha256.hexadecimal(digest.digest()));
    }

    /** The fingerprint of a file that is there. */
    static Fingerprint of(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return whileWriting(ResultFile.ofContent(name, in::transferTo), OutputStream.nullOutputStream());
        }
    }
}
