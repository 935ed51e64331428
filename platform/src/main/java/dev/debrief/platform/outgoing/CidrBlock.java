package dev.debrief.platform.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of addresses in CIDR notation. */
record CidrBlock(byte[] start, int prefixLength) {

    static CidrBlock of(String cidr) {
        int slash = cidr.indexOf('/');
        String address = cidr.substring(0, Math.max(0, slash));
        try {
            if (!OutgoingUrl.isLiteral(address)) {
                throw new NumberFormatException();
            }
            byte[] start = InetAddress.getByName(address).getAddress();
            int prefixLength = Integer.parseInt(cidr.substring(slash + 1));
            if (prefixLength < 0 || prefixLength > start.length * 8) {
                throw new NumberFormatException();
            }
            return new CidrBlock(start, prefixLength);
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + cidr + "' is not a network in CIDR notation, such as 10.20.0.0/16.", e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != start.length) {
            return false;
        }
        for (int bit = 0; bit < prefixLength; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((bytes[bit / 8] & mask) != (start[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
